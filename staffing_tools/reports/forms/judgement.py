"""Professional judgement as hours and whole-time equivalents."""

from __future__ import annotations

from collections.abc import Iterable

from staffing_tools.findings import Finding
from staffing_tools.judgement import JudgementFigures, JudgementResult
from staffing_tools.reports.form import Form
from staffing_tools.reports.found import FindingForm, findings_form


class JudgementForm(Form):
    """What judgement comes to."""

    judgement: JudgementFigures
    """By role and in all."""
    findings: list[FindingForm]
    """What the checks found."""


def judgement_form(result: JudgementResult, findings: Iterable[Finding]) -> JudgementForm:
    """What judgement comes to, by role and in all."""
    return JudgementForm(judgement=result, findings=findings_form(findings))
