"""`roster compare`: two rosters, or two settings, side by side."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit, fail, writing
from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import AsJson, WardFile
from api.cli.outputs import writable

if TYPE_CHECKING:
    from rich.console import RenderableType

    from roster.reports import Comparison

A = Annotated[Path, typer.Argument(metavar="A", help="The first roster file: JSON.")]
B = Annotated[Path | None, typer.Argument(metavar="[B]", help="The second roster file: JSON.")]
WardB = Annotated[
    Path | None, typer.Option("--ward-b", help="The ward file of the second, where its settings are others.")
]
RosterB = Annotated[Path | None, typer.Option("--roster-b", help="The second roster file, with --ward-b.")]
Page = Annotated[Path | None, typer.Option("--page", metavar="FILE.html", help="Write a page with both grids.")]


def compare(
    ward: WardFile,
    a: A,
    b: B = None,
    ward_b: WardB = None,
    roster_b: RosterB = None,
    page: Page = None,
    as_json: AsJson = False,
) -> None:
    """Set two rosters side by side: value by rule, cover, key figures, fairness, wishes, pounds and cells that differ.

    With --ward-b the second is judged by that ward file; it is --roster-b, or the first again if that is left out.

    Exit code 0; 2: a file cannot be used or written.
    """
    second = b or roster_b or (a if ward_b is not None else None)
    if second is None or (b is not None and roster_b is not None):
        lines = [("", "give one second roster: as B, or as --roster-b with --ward-b")]
        fail(Exit.BAD_INPUT, "Two rosters are compared:", lines, as_json=as_json)
    if page is not None:
        writable(page, ward, a, second, endings=(".html",), as_json=as_json)
    book_a = rulebook_in(ward, as_json=as_json)
    book_b = book_a if ward_b is None else rulebook_in(ward_b, as_json=as_json)
    one, other = roster_in(a, book_a, as_json=as_json), roster_in(second, book_b, as_json=as_json)

    from rich.console import Console

    from roster.files import export_comparison
    from roster.reports import compared, summary_of

    sides = summary_of(book_a, one), summary_of(book_b, other)
    found = compared(*sides, one, other)
    titles = f"{ward.name}, {a.name}", f"{(ward_b or ward).name}, {second.name}"
    if page is not None:
        with writing(page, as_json=as_json):
            export_comparison(found, *sides, page, titles)
    if as_json:
        typer.echo(json.dumps(_form(found), indent=2))
        return
    Console(highlight=False).print(_view(found, titles))
    if page is not None:
        typer.echo(f"Written to {page}")


def _view(found: Comparison, titles: tuple[str, str]) -> RenderableType:
    from itertools import groupby

    from rich.console import Group
    from rich.text import Text

    from roster.reports.terminal.headline import heading
    from roster.reports.terminal.tables import figures_table
    from roster.rules.words import on

    parts: list[RenderableType] = [heading("Two rosters"), Text(f"A: {titles[0]}"), Text(f"B: {titles[1]}")]
    parts.append(Text(found.sentence))
    for part, rows in groupby(found.rows, key=lambda row: row.part):
        table = figures_table((part,), ("A", "B", "Better"))
        for row in rows:
            table.add_row(row.title, row.a, row.b, row.better.upper() or "–")
        parts += [heading(part), table]
    cells = figures_table(("Person", "Date", "A", "B"), ())
    for cell in found.cells:
        cells.add_row(cell.person, on(cell.date), cell.a or "off", cell.b or "off")
    parts += [heading("Cells that differ"), cells if found.cells else Text("None"), Text()]
    return Group(*parts)


def _form(found: Comparison) -> dict[str, object]:
    return {
        "words": found.sentence,
        "rows": [
            {"part": row.part, "title": row.title, "a": row.a, "b": row.b, "better": row.better} for row in found.rows
        ],
        "cells": [
            {"person": cell.person, "date": cell.date.isoformat(), "a": cell.a, "b": cell.b} for cell in found.cells
        ],
    }
