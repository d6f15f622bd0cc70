"""Unsocial hours: which minutes of a duty fall in the windows that earn more, by nation, band and date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from pydantic import Field

from roster.ward import DAY, Noun, Span, elapsed, wall

Nation = Literal["Scotland", "England", "Wales", "Northern Ireland"]
Window = Literal["plain", "first", "second"]

SATURDAY, SUNDAY = 5, 6
ONE_DAY = dt.timedelta(days=1)


class UnsocialMinutes(NamedTuple):
    """Minutes of a duty from start to end, breaks included.

    plain   outside the windows
    first   on a Saturday, or on a weekday in the evening and at night (rate A)
    second  on a Sunday or a public holiday (rate B)
    """

    plain: int
    first: int
    second: int

    def worked(self, minutes: int) -> UnsocialMinutes:
        """The same shares of so many minutes worked: when the break falls is not known. Rounded, the sum kept."""
        span = sum(self) or 1
        second = round(minutes * self.second / span)
        first = round(minutes * (self.first + self.second) / span) - second
        return UnsocialMinutes(minutes - first - second, first, second)


class UnsocialWindow(Noun):
    """When unsocial hours run, for the bands of a nation, from a date on. Times are minutes of the clock day."""

    nation: Nation
    bands: tuple[int, ...]
    holds_from: dt.date
    evening: int = Field(ge=0, le=DAY)
    morning: int = Field(ge=0, le=DAY)
    majority: bool
    source: str
    confidence: str

    def minutes(self, span: Span, public_holidays: Collection[dt.date]) -> UnsocialMinutes:
        """Minutes of a duty by window.

        Where `majority` holds and more than half of a duty lies between evening and morning, all its minutes on a
        weekday count as in the first window.
        """
        parts = list(self._parts(span, public_holidays))
        at_night = sum(end - start for start, end, night, _ in parts if night)
        whole = self.majority and 2 * at_night > span.end - span.start
        sums: dict[Window, int] = {"plain": 0, "first": 0, "second": 0}
        for start, end, _, window in parts:
            sums["first" if whole and window == "plain" else window] += end - start
        return UnsocialMinutes(sums["plain"], sums["first"], sums["second"])

    def _parts(self, span: Span, public_holidays: Collection[dt.date]) -> Iterator[tuple[int, int, bool, Window]]:
        """The duty cut at midnight and wherever a window opens or closes: whether it is night, and the window."""
        first, last = wall(span.start).date(), wall(span.end).date()
        dates = [first + step * ONE_DAY for step in range((last - first).days + 1)]
        times = {elapsed(date, minute) for date in dates for minute in (0, self.morning, self.evening)}
        cuts = sorted({span.start, span.end} | {time for time in times if span.start < time < span.end})
        for start, end in pairwise(cuts):
            moment = wall(start)
            minute, weekday = moment.hour * 60 + moment.minute, moment.weekday()
            night = minute < self.morning or minute >= self.evening
            if weekday == SUNDAY or moment.date() in public_holidays:
                yield start, end, night, "second"
            else:
                yield start, end, night, "first" if night or weekday == SATURDAY else "plain"


def window_for(windows: Collection[UnsocialWindow], nation: Nation, band: int, date: dt.date) -> UnsocialWindow | None:
    """The window in force; None where none is known for the nation, the band and the date."""
    held = [line for line in windows if line.nation == nation and band in line.bands and line.holds_from <= date]
    return max(held, key=lambda line: line.holds_from, default=None)
