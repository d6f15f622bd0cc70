"""`roster figures`: the key figures of a period, or over periods."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import Exit, bad_input, fail, writing
from api.cli.options import AsJson
from api.cli.outputs import writable

if TYPE_CHECKING:
    from roster.figures import FiguresOverPeriods, PeriodFigures

WardFile = Annotated[Path | None, typer.Argument(metavar="[WARD]", help="The ward file: JSON, TOML or Excel.")]
RosterFile = Annotated[Path | None, typer.Argument(metavar="[ROSTER]", help="The published roster: JSON.")]
Worked = Annotated[Path | None, typer.Option("--worked", metavar="FILE.json", help="The roster as it was worked.")]
Made = Annotated[
    Path | None, typer.Option("--made", metavar="FILE.json", help="The roster as the program made it, untouched.")
]
Patients = Annotated[
    Path | None, typer.Option("--patients", metavar="FILE.csv", help="Patients at 23:59: columns date, patients.")
]
Periods = Annotated[
    Path | None, typer.Option("--periods", metavar="FILE", help="A file that names the files of periods: TOML or JSON.")
]
Page = Annotated[Path | None, typer.Option("--page", metavar="FILE.html", help="Write a page to read or print.")]
Pictures = Annotated[Path | None, typer.Option("--pictures", metavar="FOLDER", help="Write pictures (SVG).")]


def figures(
    ward: WardFile = None,
    roster: RosterFile = None,
    worked: Worked = None,
    made: Made = None,
    patients: Patients = None,
    periods: Periods = None,
    page: Page = None,
    pictures: Pictures = None,
    as_json: AsJson = False,
) -> None:
    """Show the key figures of a roster period, or of several with their trends, each beside its threshold.

    Give WARD and ROSTER, with what else is known of the period; or --periods alone.

    Exit code 0 whatever is found; 2: a file cannot be used or written, or it is not clear what to show.
    """
    from api.cli.figure_table import figure_table
    from api.forms.figures import figure_form
    from roster.files import export_figures_page, export_figures_pictures

    inputs = [path for path in (ward, roster, worked, made, patients, periods) if path is not None]
    if page is not None:
        writable(page, *inputs, endings=(".html", ".htm"), as_json=as_json)
    if periods is not None:
        if len(inputs) > 1:
            fail(Exit.BAD_INPUT, "Give --periods alone, or WARD and ROSTER.", [], as_json=as_json)
        shown: PeriodFigures | FiguresOverPeriods = _over(periods, as_json=as_json)
    elif ward is not None and roster is not None:
        shown = _single(ward, roster, worked, made, patients, as_json=as_json)
    else:
        fail(Exit.BAD_INPUT, "Give WARD and ROSTER, or --periods.", [], as_json=as_json)
    if page is not None:
        with writing(page, as_json=as_json):
            export_figures_page(shown, page)
    if pictures is not None:
        with writing(pictures, as_json=as_json):
            export_figures_pictures(shown, pictures)
    if as_json:
        typer.echo(figure_form(shown).model_dump_json(indent=2))
        return
    figure_table(shown)
    for target in (target for target in (page, pictures) if target is not None):
        typer.echo(f"Written to {target}")


def _single(
    ward: Path, roster: Path, worked: Path | None, made: Path | None, patients: Path | None, *, as_json: bool
) -> PeriodFigures:
    """The figures of the files of one period."""
    from roster.figures import period_figures
    from roster.files import PeriodEntry, read_evidence

    names = {"ward": ward, "roster": roster, "worked": worked, "made": made, "patients": patients}
    with bad_input("The period", as_json=as_json):
        entry = PeriodEntry(**{part: str(path) for part, path in names.items() if path is not None})
        return period_figures(read_evidence(entry, Path()))


def _over(path: Path, *, as_json: bool) -> FiguresOverPeriods:
    """The figures of every period that a file names."""
    from roster.figures import figures_over_periods, period_figures
    from roster.files import read_evidence, read_periods

    with bad_input(str(path), as_json=as_json):
        file = read_periods(path)
        found = [
            period_figures(read_evidence(entry, path.parent, "periods", place))
            for place, entry in enumerate(file.periods)
        ]
        return figures_over_periods(file.title, tuple(found))
