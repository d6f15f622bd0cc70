"""The full-time week over a span of dates, and what to do where it changes.

The dated table, with its sources, is the one that rosters use (roster/packs).
"""

from __future__ import annotations

import datetime as dt
from itertools import groupby

from roster.packs import packs
from roster.ward import FullTimeStep, FullTimeWeek, Noun
from staffing_tools.exact import MINUTES
from staffing_tools.spans import DateSpan

PACK = "nhs-scotland"


class WeekChangeError(ValueError):
    """The full-time week changes inside a span that must have one."""


class WeekStretch(Noun):
    """Dates with one full-time week."""

    dates: DateSpan
    """The dates."""
    step: FullTimeStep
    """The week that holds on them, with its source."""

    @property
    def words(self) -> str:
        """Such as 37 hours (2025-06-02 to 2025-06-15)."""
        return f"{self.step.minutes / MINUTES:g} hours ({self.dates.words})"


def full_time_week(pack: str = PACK) -> FullTimeWeek:
    """The dated full-time week of the newest version of a rule pack. Raises ValueError for an unknown pack."""
    versions = [each for each in packs() if each.id == pack]
    if not versions:
        raise ValueError(f"no rule pack is called {pack!r}; known: {', '.join(sorted({each.id for each in packs()}))}")
    return versions[-1].full_time


def week_stretches(dates: DateSpan, weeks: FullTimeWeek) -> tuple[WeekStretch, ...]:
    """The span, split wherever the full-time week changes. Raises ValueError for dates before the table begins."""

    def step_on(date: dt.date) -> FullTimeStep:
        weeks.minutes(date)
        return [step for step in weeks.steps if step.start <= date][-1]

    stretches = []
    for step, run in groupby(dates.dates, key=step_on):
        days = list(run)
        stretches.append(WeekStretch(dates=DateSpan(first=days[0], last=days[-1]), step=step))
    return tuple(stretches)


def one_week(dates: DateSpan, weeks: FullTimeWeek) -> WeekStretch:
    """The only stretch of a span. Raises WeekChangeError where the full-time week changes inside it."""
    stretches = week_stretches(dates, weeks)
    if len(stretches) > 1:
        both = ", then ".join(stretch.words for stretch in stretches)
        raise WeekChangeError(
            f"the full-time week changes inside {dates.words}: {both}; split the run there or move it"
        )
    return stretches[0]
