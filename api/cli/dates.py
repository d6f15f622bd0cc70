"""Dates on the command line."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

import typer

Today = Annotated[str | None, typer.Option("--on", help="The day that counts as today, such as 2026-11-30.")]


def date_in(text: str | None, option: str) -> dt.date:
    """The date that was given, or today; ends the command for anything else."""
    try:
        return dt.date.today() if text is None else dt.date.fromisoformat(text)
    except ValueError:
        raise typer.BadParameter("write the date as YYYY-MM-DD", param_hint=option) from None
