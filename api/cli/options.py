"""Arguments and options that several commands share."""

from __future__ import annotations

import datetime as dt
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
On = Annotated[str | None, typer.Option("--on", help="The day that counts as today, such as 2026-11-30.")]


def day(text: str | None, option: str = "--on") -> dt.date:
    """The date of an option or argument, today where it is left out. Raises BadParameter."""
    try:
        return dt.date.today() if text is None else dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("write the date as YYYY-MM-DD", param_hint=option) from None
