"""`roster exemptions`: what patterns put on others, and what one more would."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from api.cli.exits import Exit, bad_input, fail
from api.cli.inputs import rulebook_in
from api.cli.options import AsJson, WardFile

if TYPE_CHECKING:
    from roster.fairness import Load

Patterns = Annotated[
    Path | None,
    typer.Option("--approve", metavar="FILE", help="Patterns to try: a list called patterns, JSON or TOML."),
]
NoNights = Annotated[list[str] | None, typer.Option("--no-nights", help="Try this person without nights.")]
NoWeekends = Annotated[list[str] | None, typer.Option("--no-weekends", help="Try this person without weekends.")]


def exemptions(
    ward: WardFile,
    approve: Patterns = None,
    no_nights: NoNights = None,
    no_weekends: NoWeekends = None,
    as_json: AsJson = False,
) -> None:
    """Show what cannot fall to some people and so falls to the others, before one more pattern is approved.

    For ward managers: it names people. Nothing is changed or written, and no reason plays a part.

    Exit code 0; 2: a file cannot be used.
    """
    from rich.console import Console

    from api.forms.exemptions import exemptions_form, loads_with, without_lines
    from roster.fairness import loads

    rulebook = rulebook_in(ward, as_json=as_json)
    before, after = loads(rulebook.frame), None
    lines = [*_in_file(approve, as_json=as_json), *without_lines(no_nights or (), no_weekends or ())]
    if lines:
        with bad_input(str(approve or "the pattern to try"), as_json=as_json):
            after = loads_with(rulebook.ward, lines)
    if as_json:
        typer.echo(exemptions_form(before, after).model_dump_json(indent=2))
    else:
        Console(highlight=False).print(_table(before, after))


def _in_file(path: Path | None, *, as_json: bool) -> list[dict[str, Any]]:
    """The patterns of a file, as plain values."""
    from roster.files import read_document

    if path is None:
        return []
    with bad_input(str(path), as_json=as_json):
        lines = read_document(path).values.get("patterns")
    if not isinstance(lines, list):
        fail(Exit.BAD_INPUT, f"{path} holds no list called patterns.", [], as_json=as_json)
    return lines


def _table(before: tuple[Load, ...], after: tuple[Load, ...] | None) -> Any:
    from rich.table import Table

    table = Table(title="What cannot fall to some people falls to the others", title_justify="left")
    columns = ("group", "shifts", "if all could", "now, of those who can", *(["if approved"] if after else []))
    for column in (*columns, "of it for each person who works fewer or none"):
        table.add_column(column, overflow="fold")
    for index, load in enumerate(before):
        tried = [_part(after[index].carried)] if after else []
        shown = after[index] if after else load
        people = ", ".join(
            f"{person.person} {100 * (shown.added_by(person.person) or 0):+.1f}"
            for person in shown.people
            if person.part < 1
        )
        table.add_row(load.title, load.shifts, _part(load.ordinary), _part(load.carried), *tried, people)
    table.caption = "Parts of the work, in per cent; for people, percentage points on the others."
    return table


def _part(value: float | None) -> str:
    return "nobody can" if value is None else f"{100 * value:.1f} %"
