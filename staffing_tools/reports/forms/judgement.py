"""Professional judgement as hours and whole-time equivalents."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from staffing_tools.findings import Finding
from staffing_tools.judgement import JudgementResult
from staffing_tools.reports.machine import findings_form


def judgement_form(result: JudgementResult, findings: Iterable[Finding]) -> dict[str, Any]:
    """What judgement comes to, by role and in all."""
    return {"judgement": result.model_dump(mode="json", exclude={"findings"}), "findings": findings_form(findings)}
