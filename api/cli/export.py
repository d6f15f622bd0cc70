"""`roster export`: a roster as a workbook, a page to print, or calendars."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import Exit, bad_input, fail, writing
from api.cli.options import RosterFile, WardFile

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
    from roster.files import (
        export_calendars,
        export_excel,
        export_page,
        export_picture,
        match_roster,
        read_roster,
        read_ward,
    )
    from roster.rules import Rulebook

    if not (excel or page or calendars or picture):
        fail(Exit.BAD_INPUT, "Say what to write: --excel, --page, --calendars or --picture.", [], as_json=False)
    with bad_input(str(ward), as_json=False):
        rulebook = Rulebook.of(read_ward(ward))
    with bad_input(str(roster), as_json=False):
        read = read_roster(roster)
        match_roster(read, rulebook.ward)
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
