"""`roster solve`: a ward file in, a roster out."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import typer

from api.cli.exits import Exit, bad_input, fail, writing
from api.cli.options import AsJson, Out, Seconds, Seed, WardFile, Workers

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
    from roster.files import read_ward
    from roster.rules import Rulebook

    with bad_input(str(ward), as_json=as_json):
        rulebook = Rulebook.of(read_ward(ward))
    run(rulebook, seconds=seconds, workers=workers, seed=seed, out=out, as_json=as_json)


def run(rulebook: Rulebook, *, seconds: float, workers: int, seed: int, out: Path | None, as_json: bool) -> None:
    """Solve, write and show."""
    from api.cli.progress import LiveLine
    from api.cli.show import show
    from api.rostering import NoRosterError, conflict_in, make_roster
    from roster.files import write_roster
    from solvers import Params, Stop

    if out is not None and not out.parent.is_dir():
        fail(Exit.BAD_INPUT, f"{out} cannot be written:", [("", "its folder does not exist")], as_json=as_json)
    conflict = conflict_in(rulebook)
    if conflict is not None:
        headline = "These cannot all be met. Take back any one of them:"
        fail(Exit.CONFLICT, headline, [("", demand) for demand in conflict.demands], as_json=as_json)
    try:
        with LiveLine() as line:
            made = make_roster(
                rulebook, Stop(seconds=seconds), seed=seed, params=Params(workers=workers), on_progress=line
            )
    except NoRosterError as error:
        fail(Exit.NO_ROSTER, str(error), [], as_json=as_json)
    if out is not None:
        with writing(out, as_json=as_json):
            write_roster(made.roster, out)
    show(rulebook, made.roster, as_json=as_json)
    if out is not None and not as_json:
        typer.echo(f"Written to {out}")
