"""Arguments and options that the staffing commands share."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Annotated

import typer

AssessmentPath = Annotated[
    Path, typer.Argument(metavar="ASSESSMENT", help="The file that names the parts of an assessment: JSON or TOML.")
]
On = Annotated[str | None, typer.Option("--on", help="The day that counts as today, such as 2026-11-30.")]
Year = Annotated[str | None, typer.Option("--year", help="The financial year, such as 2025-26; that of the day.")]


def day(on: str | None) -> dt.date:
    """The day of `--on`, today where it is left out. Raises BadParameter."""
    try:
        return dt.date.today() if on is None else dt.date.fromisoformat(on)
    except ValueError:
        raise typer.BadParameter("write the date as YYYY-MM-DD", param_hint="--on") from None


def year_of_option(year: str | None, date: dt.date) -> str:
    """The financial year of `--year`, that of a day where it is left out. Raises BadParameter."""
    from pydantic import TypeAdapter, ValidationError

    from staffing_tools.year import FinancialYear, year_of

    try:
        return year_of(date) if year is None else TypeAdapter(FinancialYear).validate_python(year)
    except ValidationError:
        raise typer.BadParameter("write the financial year as 2025-26", param_hint="--year") from None
