"""What a command says of a conflict: what cannot all be met, and the cheapest way out of it."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, NoReturn

import typer

from api.cli.exits import Exit, problem_form

if TYPE_CHECKING:
    from api.rostering import Conflict
    from roster.rules import Rulebook
    from solvers import Params, Stop

HEADLINE = "These cannot all be met together. There may be more; change one that is yours to change:"


def conflicting(
    rulebook: Rulebook, conflict: Conflict, stop: Stop, *, seed: int, params: Params, as_json: bool
) -> NoReturn:
    """End the command with the conflict, after solving without each demand in turn for as long as the stop says."""
    from api.forms.explanations import way_lines
    from api.rostering.explaining import ways_out

    lines = [("", demand) for demand in conflict.demands]
    if as_json:
        ways = ways_out(rulebook, conflict, stop, seed=seed, params=params)
        error = problem_form(Exit.CONFLICT, HEADLINE, lines)
        typer.echo(json.dumps({"error": error, "ways_out": [way.model_dump(mode="json") for way in ways]}, indent=2))
        raise typer.Exit(int(Exit.CONFLICT))
    typer.echo("\n".join([HEADLINE, *(f"  {demand}" for demand in conflict.demands)]), err=True)
    typer.echo("Looking for the cheapest way out ...", err=True)
    for line in way_lines(ways_out(rulebook, conflict, stop, seed=seed, params=params)):
        typer.echo(f"  {line}", err=True)
    raise typer.Exit(int(Exit.CONFLICT))
