"""`roster staffing assess`: the common staffing method, from all its parts to tables, steps and findings."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import writing
from api.cli.options import AsJson, On, day
from api.cli.outputs import writable
from api.cli.staffing.inputs import assessment_in, not_made
from api.cli.staffing.options import AssessmentPath

if TYPE_CHECKING:
    from staffing_tools.method import Assessed, ReadAssessment

Complete = Annotated[
    Path | None, typer.Option("--complete", help="Seal the record and write it to this new file: JSON or TOML.")
]


def assess(assessment: AssessmentPath, complete: Complete = None, on: On = None, as_json: AsJson = False) -> None:
    """Work out what an assessment comes to, and what it still lacks.

    Exit code 0, whatever is found; 2: a file cannot be used or written; 5: the record cannot be completed yet.
    """
    from staffing_tools.method import assess as assessed_of

    if complete is not None:
        writable(complete, assessment, endings=(".json", ".toml"), as_json=as_json)
    read = assessment_in(assessment, day(on), as_json=as_json)
    assessed = assessed_of(read.assessment)
    if complete is not None:
        _complete(read, assessed, complete, as_json=as_json)
    if as_json:
        from staffing_tools.reports import assessed_form

        typer.echo(assessed_form(assessed, read.located(assessed.findings)).text)
    else:
        _show(read, assessed)
        if complete is not None:
            typer.echo(f"Sealed and written to {complete}")


def _complete(read: ReadAssessment, assessed: Assessed, target: Path, *, as_json: bool) -> None:
    from staffing_tools.findings import FindingsError
    from staffing_tools.method import complete, write_completed

    with writing(target, as_json=as_json):
        try:
            write_completed(complete(assessed, read.previous), target)
        except FindingsError as error:
            not_made(read.located(error.findings), "The record cannot be completed yet", as_json=as_json)


def _show(read: ReadAssessment, assessed: Assessed) -> None:
    from api.cli.staffing import tables
    from staffing_tools.exact import percent, rounded
    from staffing_tools.reports import SHOWN_IN_TABLES

    record = assessed.assessment.record
    tables.heading(f"{record.ward.title}, {record.year}: {assessed.status}")
    if assessed.triangulation is not None:
        rows = [(row.measure, rounded(row.wte), row.label) for row in assessed.triangulation.rows]
        tables.table("Establishments", ("measure", "WTE", "from"), rows, numbers=("WTE",))
        differences = [
            (each.name, f"{rounded(each.wte):+}", "" if each.share is None else f"{percent(each.share):+}", each.colour)
            for each in assessed.triangulation.differences
        ]
        columns = ("difference", "WTE", "percent", "colour")
        tables.table("Differences", columns, differences, numbers=("WTE", "percent"))
        tables.line(f"Colours: {assessed.triangulation.bands}.")
    if assessed.later is not None:
        tables.line(f"{assessed.later.words[0].upper()}{assessed.later.words[1:]}.")
    if assessed.real_time is not None:
        tables.line(f"Real time, {assessed.real_time.words}.")
    for experience in assessed.assessment.experience:
        for words in experience.words.splitlines():
            tables.line(f"{words[0].upper()}{words[1:]}.")
    steps = [(each.step.section, each.step.title, each.state, each.step.to_be_confirmed) for each in assessed.steps]
    tables.table("Steps", ("section", "step", "state", "to be confirmed"), steps)
    tables.findings(finding for finding in read.located(assessed.findings) if finding.code not in SHOWN_IN_TABLES)
