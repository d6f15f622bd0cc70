"""`roster choices`: several good rosters to choose from."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.conflict import conflicting
from api.cli.exits import Exit, fail, writing
from api.cli.inputs import rulebook_in
from api.cli.options import AsJson, Seconds, Seed, WardFile, Workers
from api.cli.outputs import folder_made, writable
from api.cli.ready import ready

if TYPE_CHECKING:
    from rich.console import RenderableType

    from api.rostering import Choices

Count = Annotated[int, typer.Option("--count", min=1, max=5, help="How many rosters at most.")]
Folder = Annotated[Path | None, typer.Option("--out", help="Write them to this folder: choice-1.json and so on.")]


def choices(
    ward: WardFile,
    count: Count = 3,
    seconds: Seconds = 120,
    workers: Workers = 2,
    seed: Seed = 1,
    out: Folder = None,
    as_json: AsJson = False,
) -> None:
    """Make several good rosters, each with another trade-off, and say in a sentence what each gives up.

    None is better than another in everything, and each is within the pack's distance of the best value.

    Exit code 0: rosters; 2: the ward file cannot be used; 3: fixed inputs conflict; 4: no roster was found.
    """
    if out is not None:
        folder_made(out, as_json=as_json)
    files = [] if out is None else [out / f"choice-{number}.json" for number in range(1, count + 1)]
    for file in files:
        writable(file, ward, endings=(".json",), as_json=as_json)
    rulebook = rulebook_in(ward, as_json=as_json)
    ready()

    from rich.console import Console

    from api.rostering import NoRosterError, choose, conflict_in
    from roster.files import write_roster
    from solvers import Params, Stop

    stop, params = Stop(seconds=seconds), Params(workers=workers)
    conflict = conflict_in(rulebook)
    if conflict is not None:
        conflicting(rulebook, conflict, stop, seed=seed, params=params, as_json=as_json)
    try:
        found = choose(rulebook, stop, count, seed=seed, params=params)
    except NoRosterError as error:
        fail(Exit.NO_ROSTER, str(error), [("", "a longer search may find one: --seconds")], as_json=as_json)
    for file, choice in zip(files, found.choices, strict=False):
        with writing(file, as_json=as_json):
            write_roster(choice.roster, file)
    if as_json:
        typer.echo(json.dumps(_form(found), indent=2))
    else:
        Console(highlight=False).print(_view(found))


def _view(found: Choices) -> RenderableType:
    from rich.console import Group
    from rich.text import Text

    from api.forms.choices import choices_words, left_out_words, scale_words
    from api.rostering.choices import TITLES
    from roster.reports.terminal.headline import heading
    from roster.reports.terminal.tables import figures_table
    from roster.reports.words import clocked, percent

    table = figures_table(("Roster",), (*map(_stacked, TITLES.values()), "All\npoints"))
    sure = all(choice.summary.costs.total.confirmed for choice in found.choices)
    pay = "Pay" if sure else "Pay\n(unconfirmed)"
    more = figures_table(("Roster",), ("Uncovered\nh", "Wishes", "Unsocial\nspread", pay, "Cells other\nthan 1"))
    for number, choice in enumerate(found.choices, start=1):
        figures = choice.summary.key_figures
        table.add_row(str(number), *(f"{choice.points[aim]:,}" for aim in TITLES), f"{choice.cost:,}")
        gaps, pounds = clocked(choice.summary.cover.uncovered_minutes), choice.summary.costs.total.pounds
        spread = f"{figures.unsocial_spread:.1f} points"
        more.add_row(str(number), gaps, percent(figures.wishes_granted), spread, pounds, str(choice.different))
    said = map(Text, choices_words(found))
    left = (Text(line, "bright_black") for line in left_out_words(found))
    return Group(heading("Rosters to choose from"), *said, table, more, Text(scale_words(found)), *left, Text())


def _stacked(title: str) -> str:
    return title.capitalize().replace(" ", "\n")


def _form(found: Choices) -> dict[str, object]:
    from api.forms.choices import choices_form

    form = choices_form(found)
    for line, choice in zip(form["choices"], found.choices, strict=True):
        line["roster"] = choice.roster.model_dump(mode="json", by_alias=True)
    return form
