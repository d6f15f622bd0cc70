"""`roster export`: a roster as a workbook, a page to print, calendars, or a table for another system."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from api.cli.exits import Exit, fail, writing
from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import RosterFile, WardFile
from api.cli.outputs import writable
from api.cli.table import write_table

Excel = Annotated[Path | None, typer.Option("--excel", metavar="FILE.xlsx", help="Write an Excel workbook.")]
Page = Annotated[Path | None, typer.Option("--page", metavar="FILE.html", help="Write a page to read or print.")]
Calendars = Annotated[
    Path | None, typer.Option("--calendars", metavar="FOLDER", help="Write one ICS calendar per person.")
]
Picture = Annotated[Path | None, typer.Option("--picture", metavar="FILE.svg", help="Write a picture of the grid.")]
Table = Annotated[
    Path | None, typer.Option("--table", metavar="FILE", help="Write a table for another system: .csv or .xlsx.")
]
MappingFile = Annotated[
    Path | None, typer.Option("--mapping", metavar="FILE", help="Of that table, its columns and codes: TOML or JSON.")
]


def export(
    ward: WardFile,
    roster: RosterFile,
    excel: Excel = None,
    page: Page = None,
    calendars: Calendars = None,
    picture: Picture = None,
    table: Table = None,
    mapping: MappingFile = None,
) -> None:
    """Write a roster in other forms. Reasons behind patterns and absence are in none of them.

    Exit code 0: written; 2: a file cannot be used, or nothing was asked for.
    """
    from roster.files import export_calendars, export_excel, export_page, export_picture

    if not any((excel, page, calendars, picture, table)):
        fail(
            Exit.BAD_INPUT, "Say what to write: --excel, --page, --calendars, --picture or --table.", [], as_json=False
        )
    if (table is None) != (mapping is None):
        fail(Exit.BAD_INPUT, "A table for another system takes both --table and --mapping.", [], as_json=False)
    kinds = ((excel, (".xlsx",)), (page, (".html", ".htm")), (picture, (".svg",)), (table, (".csv", ".xlsx")))
    for target, endings in kinds:
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
    if table is not None and mapping is not None:
        write_table(rulebook, read, table, mapping)
        typer.echo(f"Written to {table}")
