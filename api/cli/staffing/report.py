"""`roster staffing report`: the common staffing method as a document to read, print and sign."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit, fail
from api.cli.options import AsJson, On, day
from api.cli.outputs import writable
from api.cli.staffing.documents import document_out
from api.cli.staffing.inputs import assessment_in, input_in, stop_at

if TYPE_CHECKING:
    from staffing_tools.findings import Finding
    from staffing_tools.method import Assessed, CompletedRecord

AssessmentOrRecord = Annotated[
    Path,
    typer.Argument(
        metavar="ASSESSMENT",
        help="The file that names an assessment's parts, or a completed record: JSON or TOML.",
    ),
]
To = Annotated[Path, typer.Option("--out", help="Write the document to this file: HTML, PDF or Word (.docx).")]
Sealed = Annotated[
    Path | None, typer.Option("--completed", help="The completed record, whose seal and date the document then bears.")
]


def report(
    assessment: AssessmentOrRecord, out: To, completed: Sealed = None, on: On = None, as_json: AsJson = False
) -> None:
    """Write the record with its tables, steps, decision, pictures, findings and every input as a document.

    The ending of --out says which: .html, .pdf or .docx. Given a completed record in place of an assessment, the
    document is made from that alone and says what the record does not hold.

    Exit code 0; 2: a file cannot be used or written; 5: the completed record is not that of the assessment,
    or this machine cannot make the form.
    """
    from roster.files import is_sealed
    from staffing_tools.reports.document import FORMS

    writable(out, assessment, *([completed] if completed else []), endings=tuple(FORMS), as_json=as_json)
    if is_sealed(assessment):
        if completed is not None:
            message = "leave out --completed, or give the file that names the parts of the assessment"
            fail(Exit.BAD_INPUT, f"{assessment} is a completed record itself:", [("", message)], as_json=as_json)
        _from_record(assessment, out, as_json=as_json)
    else:
        _from_assessment(assessment, completed, out, day(on), as_json=as_json)
    if not as_json:
        typer.echo(f"Written to {out}")


def _from_record(path: Path, out: Path, *, as_json: bool) -> None:
    """The document of a completed record alone."""
    from staffing_tools.method import assessed_from, read_completed

    sealed = input_in(path, read_completed, as_json=as_json)
    made = assessed_from(sealed)
    _write(made.assessed, made.assessed.findings, out, sealed, made.left_out, as_json=as_json)
    if not as_json:
        typer.echo(f"Made from the completed record alone, which does not hold: {'; '.join(made.left_out)}")


def _from_assessment(path: Path, completed: Path | None, out: Path, today: dt.date, *, as_json: bool) -> None:
    """The document of an assessment, under the seal of its record where that is given."""
    from staffing_tools.method import assess, read_completed
    from staffing_tools.reports.seals import seal_differs

    sealed = input_in(completed, read_completed, as_json=as_json) if completed else None
    read = assessment_in(path, sealed.completed_on if sealed else today, as_json=as_json)
    assessed = assess(read.assessment)
    if sealed is not None:
        stop_at(seal_differs(assessed, sealed), f"{completed} does not seal this assessment", as_json=as_json)
    _write(assessed, read.located(assessed.findings), out, sealed, as_json=as_json)


def _write(
    assessed: Assessed,
    findings: tuple[Finding, ...],
    out: Path,
    sealed: CompletedRecord | None,
    left_out: tuple[str, ...] = (),
    *,
    as_json: bool,
) -> None:
    from staffing_tools.reports.page import page
    from staffing_tools.reports.pictures import pictures_of

    document_out(page(assessed, findings, pictures_of(assessed), sealed, left_out), out, as_json=as_json)
