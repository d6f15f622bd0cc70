"""`roster fairness`: how fair a roster is, to the ward and to each person."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit, fail, writing
from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import AsJson, RosterFile, WardFile
from api.cli.outputs import writable

if TYPE_CHECKING:
    from rich.table import Table

    from roster.fairness import WardFairness

Page = Annotated[Path | None, typer.Option("--page", metavar="FILE.html", help="Write the ward's page, without names.")]
Folder = Annotated[
    Path | None,
    typer.Option("--certificates", metavar="FOLDER", help="Write everybody's certificate: page, PDF and JSON."),
]


def fairness(
    ward: WardFile, roster: RosterFile, page: Page = None, certificates: Folder = None, as_json: AsJson = False
) -> None:
    """Show how evenly burdens and wishes lie, without a name; give each person their own part in a certificate.

    Exit code 0; 2: a file cannot be used or written; 5: this machine makes no PDF.
    """
    from rich.console import Console

    from roster.fairness import ward_fairness
    from roster.files import write_whole
    from roster.files.fairness import export_certificates, fairness_page, ward_form
    from roster.files.pdf import PdfError

    if page is not None:
        writable(page, ward, roster, endings=(".html", ".htm"), as_json=as_json)
    rulebook = rulebook_in(ward, as_json=as_json)
    read = roster_in(roster, rulebook, as_json=as_json)
    found = ward_fairness(rulebook, read)
    if page is not None:
        with writing(page, as_json=as_json):
            write_whole(page, fairness_page(found).encode())
    if certificates is not None:
        try:
            with writing(certificates, as_json=as_json):
                export_certificates(rulebook, read, certificates)
        except PdfError as error:
            fail(Exit.NOT_MADE, str(error), [], as_json=as_json)
    if as_json:
        typer.echo(json.dumps(ward_form(found), indent=2))
    else:
        Console(highlight=False).print(_table(found))
        for target in (page, certificates):
            if target is not None:
                typer.echo(f"Written to {target}")


def _table(found: WardFairness) -> Table:
    """The figures in one table."""
    from rich.table import Table

    from roster.files.fairness.words import load_words, percent, points_band

    table = Table(title=f"{found.ward.title}: fairness from {found.period.start}", title_justify="left")
    table.add_column("measure", overflow="fold")
    table.add_column("figure", overflow="fold")
    if found.heavy is not None:
        table.add_row(f"People over {found.heavy_points} points above their share (F7)", str(found.heavy))
    for each in found.evenness:
        table.add_row(f"Gini of {each.burden} (F5)", f"{each.gini:.2f}")
    if found.wishes:
        table.add_row(
            "Wishes granted by points, average and lowest (F1)",
            f"{percent(found.wishes.mean)}, {percent(found.wishes.lowest)}",
        )
        table.add_row(f"People with less than {percent(found.wishes.floor)} (F7)", str(found.wishes.below))
    if found.gap and found.gap.wishes:
        table.add_row("Wishes with an agreed pattern, less without (F12)", points_band(found.gap.wishes, "points", 100))
    if found.gap and found.gap.burden:
        table.add_row("Burden with an agreed pattern, less without (F12)", points_band(found.gap.burden, "points"))
    if found.published:
        table.add_row("Published duties changed at short notice (F13)", percent(found.published.share))
    for times, people in found.holidays:
        table.add_row(f"Public holidays worked in the leave year: {times} (F10)", f"{people} people")
    for load in found.loads:
        table.add_row(f"{load.title}: {load.shifts}", load_words(load))
    for part in found.withheld:
        table.add_row(part, f"left out: fewer than {found.smallest} people")
    return table
