"""`roster solve`: a ward file in, a roster out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.conflict import conflicting
from api.cli.exits import Exit, fail, writing
from api.cli.inputs import rulebook_in
from api.cli.options import AsJson, Out, Seconds, Seed, WardFile, Workers
from api.cli.outputs import writable
from api.cli.ready import ready

if TYPE_CHECKING:
    from roster.rules import Rulebook

Leximin = Annotated[
    bool, typer.Option("--leximin", help="Then make the worst burden as light as can be, then the next.")
]


def solve(
    ward: WardFile,
    seconds: Seconds = 30,
    workers: Workers = 2,
    seed: Seed = 1,
    out: Out = None,
    leximin: Leximin = False,
    as_json: AsJson = False,
) -> None:
    """Make a roster for a ward, and show it with what it leaves open and how close it is to the best possible.

    Where fixed inputs conflict, the smallest set of them is shown, and the time goes into rosters without one of them.

    With --leximin half of the time goes into the worst burdens: no gap grows and no hours get worse for it, but
    wishes and the quality of patterns may give way.

    Exit code 0: a roster; 2: the ward file cannot be used; 3: fixed inputs conflict; 4: no roster was found.
    """
    if out is not None:
        writable(out, ward, endings=(".json",), as_json=as_json)
    rulebook = rulebook_in(ward, as_json=as_json)
    run(rulebook, seconds=seconds, workers=workers, seed=seed, out=out, leximin=leximin, as_json=as_json)


def run(
    rulebook: Rulebook,
    *,
    seconds: float,
    workers: int,
    seed: int,
    out: Path | None,
    as_json: bool,
    leximin: bool = False,
) -> None:
    """Solve, write and show."""
    from api.cli.progress import LiveLine
    from api.cli.show import show
    from api.forms.fairer import fairer_words
    from api.rostering import NoRosterError, conflict_in, make_fairer, make_roster
    from roster.files import write_roster
    from solvers import Params, Status, Stop

    ready()
    params, part = Params(workers=workers), seconds / 2 if leximin else seconds
    conflict = conflict_in(rulebook)
    if conflict is not None:
        conflicting(rulebook, conflict, Stop(seconds=seconds), seed=seed, params=params, as_json=as_json)
    try:
        with LiveLine() as line:
            made = make_roster(rulebook, Stop(seconds=part), seed=seed, params=params, on_progress=line)
    except NoRosterError as error:
        advice = [("", "a longer search may find one: --seconds")] if error.status is Status.UNKNOWN else []
        fail(Exit.NO_ROSTER, str(error), advice, as_json=as_json)
    roster = made.roster
    if leximin:
        fairer = make_fairer(rulebook, roster, Stop(seconds=part), seed=seed, params=params)
        roster = fairer.roster
        typer.echo(fairer_words(fairer), err=True)
    if out is not None:
        with writing(out, as_json=as_json):
            write_roster(roster, out)
    show(rulebook, roster, as_json=as_json)
    if out is not None and not as_json:
        typer.echo(f"Written to {out}")
