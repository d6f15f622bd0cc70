"""`roster demo`: the example ward's roster, from nothing, within two minutes of a fresh checkout."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.exits import bad_input
from api.cli.options import AsJson, Out, Seconds, Seed, Workers
from api.cli.solve import run

Example = Annotated[str, typer.Option("--ward", help="Which example: ward-a, ward-a-hard, ipcu, learning-disability.")]


def demo(
    ward: Example = "ward-a",
    seconds: Seconds = 45,
    workers: Workers = 2,
    seed: Seed = 1,
    out: Out = None,
    as_json: AsJson = False,
) -> None:
    """Make and show the roster of an example ward for four weeks. All its people are invented."""
    from api.rostering.examples import example
    from roster.files import read_ward
    from roster.rules import Rulebook

    with bad_input(f"the example {ward}", as_json=as_json):
        rulebook = Rulebook.of(read_ward(example(ward)))
    run(rulebook, seconds=seconds, workers=workers, seed=seed, out=out, as_json=as_json)
