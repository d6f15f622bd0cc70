"""`roster cover`: ways of covering one shift, in the ward's order of filling gaps."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.exits import bad_input
from api.cli.inputs import roster_in, rulebook_in
from api.cli.options import AsJson, On, RosterFile, WardFile, day
from api.cli.ready import ready

if TYPE_CHECKING:
    from rich.console import RenderableType

    from api.rostering import CoverOptions
    from roster.rules import Rulebook

Shift = Annotated[str, typer.Option("--shift", metavar="DATE CODE", help="The shift, such as 2026-11-14 N.")]
GroupId = Annotated[str, typer.Option("--group", help="The group that is to have one more; the shortest, if left out.")]


def cover(
    ward: WardFile,
    roster: RosterFile,
    shift: Shift,
    group: GroupId = "",
    on: On = None,
    as_json: AsJson = False,
) -> None:
    """List ways of covering one shift in the ward's order of filling gaps, each with what it costs and whom it asks.

    Everybody who is named may lawfully do it. Pounds that rest on unconfirmed rates say so.

    Exit code 0; 2: a file or an option cannot be used.
    """
    words = shift.split()
    if len(words) != 2:
        raise typer.BadParameter("give a date and the code of a shift", param_hint="--shift")
    date, today = day(words[0], "--shift"), day(on)
    rulebook = rulebook_in(ward, as_json=as_json)
    ready()
    published = roster_in(roster, rulebook, as_json=as_json)

    from rich.console import Console

    from api.rostering import cover_options

    with bad_input("what is given", as_json=as_json):
        found = cover_options(rulebook, published, date, words[1], today, group)
    if as_json:
        from api.forms.cover import cover_form

        typer.echo(json.dumps(cover_form(found), indent=2))
    else:
        Console(highlight=False).print(_view(found, rulebook))


def _view(found: CoverOptions, rulebook: Rulebook) -> RenderableType:
    from rich.console import Group
    from rich.text import Text

    from api.forms.cover import cover_heading, cover_lines
    from roster.reports.terminal.headline import heading

    lines = (Text(line, "bold" if title else "") for line, title in cover_lines(found, rulebook))
    return Group(heading(cover_heading(found)), *lines, Text())
