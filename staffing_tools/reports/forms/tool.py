"""The indicative engine and the prescribed tool."""

from __future__ import annotations

from collections.abc import Iterable

from staffing_tools.findings import Finding
from staffing_tools.reports.form import Form
from staffing_tools.reports.found import FindingForm, findings_form
from staffing_tools.tool import ToolFigures, ToolResult
from staffing_tools.tool.national import NationalResult


class ToolForm(Form):
    """The prescribed tool's result, and the engine's."""

    national: NationalResult | None
    """The prescribed result as printed."""
    engine: ToolFigures | None
    """The indicative engine, line by line."""
    findings: list[FindingForm]
    """What the checks found."""


def tool_form(national: NationalResult | None, engine: ToolResult | None, findings: Iterable[Finding]) -> ToolForm:
    """The prescribed result as printed, and the engine's lines."""
    return ToolForm(national=national, engine=engine, findings=findings_form(findings))
