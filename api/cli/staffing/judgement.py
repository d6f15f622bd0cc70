"""`roster staffing judgement`: what professional judgement comes to, by role."""

from __future__ import annotations

import typer

from api.cli.exits import Exit, fail
from api.cli.options import AsJson, On, day
from api.cli.staffing.inputs import assessment_in, stop_at
from api.cli.staffing.options import AssessmentPath


def judgement(assessment: AssessmentPath, on: On = None, as_json: AsJson = False) -> None:
    """Show the staff that were needed in professional judgement as hours a week and whole-time equivalents.

    Exit code 0; 2: a file cannot be used; 5: no judgement is named, or errors in it stand in the way.
    """
    from staffing_tools.findings import errors
    from staffing_tools.judgement import check_judgement, judgement_result

    read = assessment_in(assessment, day(on), as_json=as_json)
    case = read.assessment.judgement_case
    if case is None:
        fail(Exit.NOT_MADE, f"{assessment} names no judgement:", [("", "name its file")], as_json=as_json)
    found = read.part("judgement", check_judgement(case))
    stop_at(errors(found), "No figure is made from a judgement with errors", as_json=as_json)
    result = judgement_result(case)
    if as_json:
        from staffing_tools.reports.forms import judgement_form

        typer.echo(judgement_form(result, found).text)
        return
    from api.cli.staffing import tables
    from staffing_tools.exact import rounded

    beside = {True: "", False: "beside"}
    rows = [
        (each.role.title, rounded(each.hours), rounded(each.establishment.care_wte), beside[each.role.counted])
        for each in result.roles
    ]
    title = f"Professional judgement, {result.dates.words}"
    tables.table(title, ("role", "hours a week", "WTE", "s.12IK"), rows, numbers=("hours a week", "WTE"))
    tables.steps("Establishment of the counted roles", result.establishment)
    tables.findings(found)
