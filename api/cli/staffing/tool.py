"""`roster staffing tool`: the indicative engine, line by line, and the prescribed tool as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING

import typer

from api.cli.exits import Exit, fail
from api.cli.options import AsJson, On, day
from api.cli.staffing.inputs import assessment_in, stop_at
from api.cli.staffing.options import AssessmentPath

if TYPE_CHECKING:
    from staffing_tools.tool import ToolResult


def tool(assessment: AssessmentPath, on: On = None, as_json: AsJson = False) -> None:
    """Show where the hours of a tool run come from, and the establishment that they need.

    Exit code 0; 2: a file cannot be used; 5: no tool is named, or errors in the run stand in the way.
    """
    from staffing_tools.findings import errors
    from staffing_tools.tool import check_tool, tool_result
    from staffing_tools.tool.national import check_national

    read = assessment_in(assessment, day(on), as_json=as_json)
    case, national = read.assessment.tool_case, read.assessment.national_case
    if case is None and national is None:
        missing = [("", "name a tool_run with coefficients, or a national result")]
        fail(Exit.NOT_MADE, f"{assessment} names no tool:", missing, as_json=as_json)
    found = [*read.part("national", check_national(national) if national else ())]
    found += read.part("tool_run", check_tool(case) if case else ())
    stop_at(errors(found), "No figure is made from a run with errors", as_json=as_json)
    result = tool_result(case) if case else None
    if as_json:
        from staffing_tools.reports.forms import tool_form

        typer.echo(tool_form(national.result if national else None, result, found).text)
        return
    from api.cli.staffing import tables

    if national is not None:
        tables.heading(f"{national.result.label}: {national.result.wte} WTE (authoritative)")
    if result is not None:
        _show(result)
    tables.findings(found)


def _show(result: ToolResult) -> None:
    from api.cli.staffing import tables
    from staffing_tools.exact import percent, rounded

    tables.heading(result.label)
    for stretch in result.stretches:
        rows = [(line.title, rounded(line.amount), line.unit, rounded(line.hours)) for line in stretch.lines]
        title = f"{stretch.stretch.words}, {stretch.days} days, occupancy {percent(stretch.occupancy)} %"
        tables.table(title, ("line", "amount", "unit", "hours"), rows, numbers=("amount", "hours"))
        tables.steps("Establishment", stretch.establishment)
