"""`roster solve`: a ward file in, a roster out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from api.cli.exits import Exit, fail, writing
from api.cli.inputs import rulebook_in
from api.cli.options import AsJson, Out, Seconds, Seed, WardFile, Workers
from api.cli.outputs import writable

if TYPE_CHECKING:
    from roster.rules import Rulebook


def solve(
    ward: WardFile,
    seconds: Seconds = 30,
    workers: Workers = 2,
    seed: Seed = 1,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Make a roster for a ward, and show it with what it leaves open and how close it is to the best possible.

    Exit code 0: a roster; 2: the ward file cannot be used; 3: fixed inputs conflict; 4: no roster was found.
    """
    if out is not None:
        writable(out, ward, endings=(".json",), as_json=as_json)
    rulebook = rulebook_in(ward, as_json=as_json)
    run(rulebook, seconds=seconds, workers=workers, seed=seed, out=out, as_json=as_json)


def run(rulebook: Rulebook, *, seconds: float, workers: int, seed: int, out: Path | None, as_json: bool) -> None:
    """Solve, write and show."""
    from api.cli.progress import LiveLine
    from api.cli.show import show
    from api.rostering import NoRosterError, conflict_in, make_roster
    from roster.files import write_roster
    from solvers import Params, Status, Stop

    conflict = conflict_in(rulebook)
    if conflict is not None:
        headline = "These cannot all be met together. There may be more; change one that is yours to change:"
        fail(Exit.CONFLICT, headline, [("", demand) for demand in conflict.demands], as_json=as_json)
    try:
        with LiveLine() as line:
            made = make_roster(
                rulebook, Stop(seconds=seconds), seed=seed, params=Params(workers=workers), on_progress=line
            )
    except NoRosterError as error:
        advice = [("", "a longer search may find one: --seconds")] if error.status is Status.UNKNOWN else []
        fail(Exit.NO_ROSTER, str(error), advice, as_json=as_json)
    if out is not None:
        with writing(out, as_json=as_json):
            write_roster(made.roster, out)
    show(rulebook, made.roster, as_json=as_json)
    if out is not None and not as_json:
        typer.echo(f"Written to {out}")
