"""`roster export`: a roster as a workbook, a page to print, or calendars."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import Exit, fail, writing
from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import RosterFile, WardFile
from api.cli.outputs import writable

Excel = Annotated[Path | None, typer.Option("--excel", metavar="FILE.xlsx", help="Write an Excel workbook.")]
Page = Annotated[Path | None, typer.Option("--page", metavar="FILE.html", help="Write a page to read or print.")]
Calendars = Annotated[
    Path | None, typer.Option("--calendars", metavar="FOLDER", help="Write one ICS calendar per person.")
]
Picture = Annotated[Path | None, typer.Option("--picture", metavar="FILE.svg", help="Write a picture of the grid.")]


def export(
    ward: WardFile,
    roster: RosterFile,
    excel: Excel = None,
    page: Page = None,
    calendars: Calendars = None,
    picture: Picture = None,
) -> None:
    """Write a roster in other forms. Reasons behind patterns and absence are in none of them.

    Exit code 0: written; 2: a file cannot be used, or nothing was asked for.
    """
    from roster.files import export_calendars, export_excel, export_page, export_picture

    if not (excel or page or calendars or picture):
        fail(Exit.BAD_INPUT, "Say what to write: --excel, --page, --calendars or --picture.", [], as_json=False)
    for target, endings in ((excel, (".xlsx",)), (page, (".html", ".htm")), (picture, (".svg",))):
        if target is not None:
            writable(target, ward, roster, endings=endings)
    rulebook = rulebook_in(ward, as_json=False)
    read = roster_in(roster, rulebook, as_json=False)
    targets = (
        (excel, export_excel),
        (page, export_page),
        (calendars, export_calendars),
        (picture, export_picture),
    )
    for target, write in targets:
        if target is not None:
            with writing(target, as_json=False):
                write(rulebook, read, target)
            typer.echo(f"Written to {target}")
