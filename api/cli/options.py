"""Arguments and options that several commands share."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

WardFile = Annotated[Path, typer.Argument(metavar="WARD", help="The ward file: JSON, TOML or Excel.")]
RosterFile = Annotated[Path, typer.Argument(metavar="ROSTER", help="The roster file: JSON.")]
Seconds = Annotated[float, typer.Option("--seconds", min=1, help="How long to search, at most.")]
Workers = Annotated[int, typer.Option("--workers", min=1, help="Processor cores to use.")]
Seed = Annotated[int, typer.Option("--seed", min=0, help="Start of the random numbers.")]
Out = Annotated[Path | None, typer.Option("--out", help="Write the roster to this JSON file.")]
AsJson = Annotated[bool, typer.Option("--json", help="Print the machine form.")]
