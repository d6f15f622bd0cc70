"""Arguments and options that the staffing commands share."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from api.cli.options import day

if TYPE_CHECKING:
    from staffing_tools.spans import DateSpan

AssessmentPath = Annotated[
    Path, typer.Argument(metavar="ASSESSMENT", help="The file that names the parts of an assessment: JSON or TOML.")
]
First = Annotated[
    str | None, typer.Option("--first", help="First day to look at, such as 2026-10-01; that of the log.")
]
Last = Annotated[str | None, typer.Option("--last", help="Last day to look at, such as 2026-10-31; that of the log.")]
Year = Annotated[str | None, typer.Option("--year", help="The financial year, such as 2025-26; that of the day.")]


def now(date: dt.date) -> dt.datetime:
    """The ward's clock now on the day of today, and the last minute of any other day."""
    moment = dt.datetime.now().replace(second=0, microsecond=0)
    return moment if date == moment.date() else dt.datetime.combine(date, dt.time(23, 59))


def span_of(first: str | None, last: str | None, whole: DateSpan) -> DateSpan:
    """The dates of `--first` and `--last`, those of a log where they are left out. Raises BadParameter."""
    from staffing_tools.spans import DateSpan

    start = whole.first if first is None else day(first, "--first")
    end = whole.last if last is None else day(last, "--last")
    if end < start or end < whole.first or start > whole.last:
        raise typer.BadParameter(
            f"give dates within {whole.words}, the first no later than the last", param_hint="--first"
        )
    return DateSpan(first=max(start, whole.first), last=min(end, whole.last))


def year_of_option(year: str | None, date: dt.date) -> str:
    """The financial year of `--year`, that of a day where it is left out. Raises BadParameter."""
    from pydantic import TypeAdapter, ValidationError

    from staffing_tools.year import FinancialYear, year_of

    try:
        return year_of(date) if year is None else TypeAdapter(FinancialYear).validate_python(year)
    except ValidationError:
        raise typer.BadParameter("write the financial year as 2025-26", param_hint="--year") from None
