"""`roster staffing report`: the common staffing method as a document to read, print and sign."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import Exit, fail, writing
from api.cli.options import AsJson
from api.cli.outputs import writable
from api.cli.staffing.inputs import assessment_in, input_in, stop_at
from api.cli.staffing.options import AssessmentPath, On, day

To = Annotated[Path, typer.Option("--out", help="Write the document to this file: HTML, PDF or Word (.docx).")]
Sealed = Annotated[
    Path | None, typer.Option("--completed", help="The completed record, whose seal and date the document then bears.")
]


def report(
    assessment: AssessmentPath, out: To, completed: Sealed = None, on: On = None, as_json: AsJson = False
) -> None:
    """Write the record with its tables, steps, decision, pictures, findings and every input as a document.

    The ending of --out says which: .html, .pdf or .docx.

    Exit code 0; 2: a file cannot be used or written; 5: the completed record is not that of the assessment,
    or this machine cannot make the form.
    """
    from staffing_tools.method import assess, read_completed
    from staffing_tools.reports.document import FORMS, write_document
    from staffing_tools.reports.errors import DocumentError
    from staffing_tools.reports.pictures import pictures_of
    from staffing_tools.reports.seals import seal_differs

    writable(out, assessment, *([completed] if completed else []), endings=tuple(FORMS), as_json=as_json)
    sealed = input_in(completed, read_completed, as_json=as_json) if completed else None
    read = assessment_in(assessment, sealed.completed_on if sealed else day(on), as_json=as_json)
    assessed = assess(read.assessment)
    if sealed is not None:
        stop_at(seal_differs(assessed, sealed), f"{completed} does not seal this assessment", as_json=as_json)
    with writing(out, as_json=as_json):
        try:
            write_document(assessed, read.located(assessed.findings), pictures_of(assessed), out, sealed)
        except DocumentError as error:
            fail(Exit.NOT_MADE, f"{out} cannot be made here:", [("", str(error))], as_json=as_json)
    if not as_json:
        typer.echo(f"Written to {out}")
