"""Rosters in other forms: a workbook, a page, a PDF, a picture, or the roster file."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from contextlib import nullcontext
from enum import StrEnum
from pathlib import Path

from fastapi import APIRouter, Response

from api.resources.finding import RowId
from api.resources.rendering import one_at_a_time
from api.resources.rosters_opened import opened
from api.resources.taken_away import JSON, PAGE, PDF, as_files, taken_away
from api.signin import Action
from api.web import AskingDep, ProblemError, etag, note_read
from roster.files import PdfError, export_excel, export_page, export_pdf, export_picture, write_roster
from roster.rules import Rulebook
from roster.ward import Roster

router = APIRouter(prefix="/wards/{ward_id}/periods/{period_id}/rosters", tags=["roster exports"])


class Form(StrEnum):
    """A form in which a roster is taken away."""

    EXCEL = "xlsx"
    PAGE = "html"
    PDF = "pdf"
    PICTURE = "svg"
    FILE = "json"


MEDIA = {
    Form.EXCEL: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    Form.PAGE: PAGE,
    Form.PDF: PDF,
    Form.PICTURE: "image/svg+xml",
    Form.FILE: JSON,
}


def _file(_: Rulebook, roster: Roster, path: Path) -> None:
    write_roster(roster, path)


WRITERS: dict[Form, Callable[[Rulebook, Roster, Path], None]] = {
    Form.EXCEL: export_excel,
    Form.PAGE: export_page,
    Form.PDF: export_pdf,
    Form.PICTURE: export_picture,
    Form.FILE: _file,
}


@router.get(
    "/{roster_id}/exports/{form}",
    response_class=Response,
    responses=as_files(*MEDIA.values(), model=Roster),
)
def export_roster(asking: AskingDep, ward_id: RowId, period_id: RowId, roster_id: RowId, form: Form) -> Response:
    """The roster as a file. Reasons behind patterns and absence are in none of them."""
    found = opened(asking, ward_id, period_id, roster_id, Action.READ_ROSTER)
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / f"roster.{form}"
        try:
            with one_at_a_time() if form is Form.PDF else nullcontext():
                WRITERS[form](found.desk.rulebook, found.roster, path)
        except PdfError as error:
            raise ProblemError(503, "no-pdf", f"{error}.") from error
        content = path.read_bytes()
    note_read(asking, found.row, f"export {form}")
    name = f"{found.roster.ward}-{found.roster.start}-{found.row.number}.{form}"
    return taken_away(content, MEDIA[form], name, etag(found.row))
