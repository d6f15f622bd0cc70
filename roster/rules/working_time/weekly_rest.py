"""An uninterrupted rest in every week, or its double in every fortnight."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Literal

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading, Stint
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import counted, hours, on
from roster.rules.working_time.rests import rest_patterns
from roster.table import Origin, Sequence, TableBuilder
from roster.table.frame import Frame
from roster.ward import DAY, elapsed

WEEK = 7


class Values(RuleValues):
    """Parameters of weekly rest."""

    mode: Literal["7d_24h", "14d_48h"] = Field(
        description="24 hours in each week, or 48 in one or two rests in each fortnight (reg 11(2))"
    )
    separation_minutes: int = Field(
        ge=0, le=1440, description="Minutes of daily rest that each weekly rest has on top of its own (reg 11(7))"
    )


@dataclass(frozen=True, slots=True)
class Window:
    """Days of the period, `start` to `stop` (exclusive), in which so many rests are due."""

    start: int
    stop: int
    due: int


class WeeklyRest(Rule[Values]):
    """Working Time Regulations 1998 reg 11: weeks or fortnights from the Monday on which the period starts.

    A rest counts as far as it lies inside its window. With daily rest on top, a rest of 35 hours counts as one and a
    rest of 59 as two; one is due in a week and two in a fortnight. Where the period ends before its last fortnight
    does, the first week of that stands alone if it is whole; days after the last window are left to the next roster.
    Amount: rests missing.
    """

    id = "weekly-rest"
    title = "Weekly rest"
    example = (
        "An early every day for two weeks: no rest of 35 h or more from Mon 2 Nov to Sun 15 Nov, the longest "
        "16 h; two are due, or one of 59 h"
    )
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A least number of rests in each window, by the patterns that make one."""
        for window in self._windows(len(frame.period)):
            start, stop = frame.period[window.start], frame.period[window.stop - 1] + 1
            lengths = self._lengths(window)
            patterns = tuple(pattern for length in lengths for pattern in rest_patterns(frame, start, stop, length))
            for row, person in enumerate(frame.rows):
                origin = Origin(self.id, person, f"{on(frame.dates[start])} to {on(frame.dates[stop - 1])}")
                out.add(Sequence(origin, row, patterns, price=None, least=window.due, most=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every window without its rests, at its last day."""
        dates = reading.ward.period.dates
        for window in self._windows(len(dates)):
            first, last = dates[window.start], dates[window.stop - 1]
            for person in reading.people:
                rests = rests_between(reading.stints(person.id), first, last)
                found = sum(rest >= length for rest in rests for length in self._lengths(window))
                if found < window.due:
                    place = f"from {on(first)} to {on(last)}, the longest {hours(max(rests))}"
                    words = self._words(window, found, place)
                    yield Finding(self.id, person.id, last, True, window.due - found, 0, words)

    def _windows(self, days: int) -> Iterator[Window]:
        """The windows of a period of so many days."""
        weeks = 1 if self.values.mode == "7d_24h" else 2
        whole = days - days % (weeks * WEEK)
        for start in range(0, whole, weeks * WEEK):
            yield Window(start, start + weeks * WEEK, due=weeks)
        if days - whole >= WEEK:
            yield Window(whole, whole + WEEK, due=1)

    def _lengths(self, window: Window) -> tuple[int, ...]:
        """Minutes that a rest needs to count as one, as two, up to the number that is due."""
        return tuple(times * DAY + self.values.separation_minutes for times in range(1, window.due + 1))

    def _words(self, window: Window, found: int, place: str) -> str:
        single, *double = self._lengths(window)
        rests = counted(found, "rest") if found else "no rest"
        due = f"two are due, or one of {hours(double[0])}" if double else "one is due"
        return f"{rests} of {hours(single)} or more {place}; {due}"


def longest_rest(stints: Iterable[Stint], first: dt.date, last: dt.date) -> int:
    """Minutes of the longest rest from the beginning of one date to the end of another."""
    return max(rests_between(stints, first, last))


def rests_between(stints: Iterable[Stint], first: dt.date, last: dt.date) -> list[int]:
    """Minutes of every rest from the beginning of one date to the end of another, clipped to them."""
    working = (stint for stint in stints if not stint.shift.on_call)
    return list(_rests(working, elapsed(first, 0), elapsed(last, DAY)))


def _rests(stints: Iterable[Stint], opening: int, closing: int) -> Iterator[int]:
    """Minutes between duties from `opening` to `closing`; negative where duties overlap or lie outside."""
    free_from = opening
    for stint in sorted(stints, key=lambda stint: stint.start):
        yield min(stint.start, closing) - free_from
        free_from = max(free_from, stint.end)
    yield closing - free_from
