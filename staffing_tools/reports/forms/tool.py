"""The indicative engine and the prescribed tool."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from staffing_tools.findings import Finding
from staffing_tools.reports.machine import findings_form
from staffing_tools.tool import ToolResult
from staffing_tools.tool.national import NationalResult


def tool_form(
    national: NationalResult | None, engine: ToolResult | None, findings: Iterable[Finding]
) -> dict[str, Any]:
    """The prescribed result as printed, and the engine's lines."""
    return {
        "national": national.model_dump(mode="json", by_alias=True) if national else None,
        "engine": engine.model_dump(mode="json", exclude={"findings"}) if engine else None,
        "findings": findings_form(findings),
    }
