"""Documents that several commands write."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import Exit, fail, writing

ToDocument = Annotated[
    Path | None, typer.Option("--out", help="Write it as a document to this file: HTML, PDF or Word (.docx).")
]


def document_out(html: str, out: Path, *, as_json: bool) -> None:
    """Write a page in the form that the ending of a file asks for; ends the command where that cannot be."""
    from staffing_tools.reports.document import write_page
    from staffing_tools.reports.errors import DocumentError

    with writing(out, as_json=as_json):
        try:
            write_page(html, out)
        except DocumentError as error:
            fail(Exit.NOT_MADE, f"{out} cannot be made here:", [("", str(error))], as_json=as_json)


def endings() -> tuple[str, ...]:
    """The endings that the name of a document may have."""
    from staffing_tools.reports.document import FORMS

    return tuple(FORMS)
