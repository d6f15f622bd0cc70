"""`roster demo`: the example ward's roster, from nothing, within two minutes of a fresh checkout."""

from __future__ import annotations

from typing import Annotated

import typer

from api.cli.exits import bad_input
from api.cli.inputs import rulebook_in
from api.cli.options import AsJson, Out, Seconds, Seed, Workers
from api.cli.outputs import writable
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

    if out is not None:
        writable(out, endings=(".json",), as_json=as_json)
    with bad_input("the demo", as_json=as_json):
        file = example(ward)
    rulebook = rulebook_in(file, as_json=as_json)
    run(rulebook, seconds=seconds, workers=workers, seed=seed, out=out, as_json=as_json)
