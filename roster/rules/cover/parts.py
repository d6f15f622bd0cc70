"""The period in parts, cut at every time at which a clinical duty may start or end: within one, nobody comes or goes.

Time on which duties of the past may still run is left out: nothing in the period could mend what happens on it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import TypeVar

from roster.rules.cover.floor import pieces
from roster.rules.reading import Reading, Stint
from roster.rules.spans import Spans
from roster.rules.words import on
from roster.table import Cells
from roster.table.frame import Frame
from roster.ward import Ward, clock_interval, wall

HOUR = 60

K = TypeVar("K", bound=Hashable)
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Part:
    """From `start` to `end`, in elapsed minutes."""

    start: int
    end: int

    @property
    def date(self) -> dt.date:
        """The date on which it starts, by the clock."""
        return wall(self.start).date()

    @property
    def minutes(self) -> int:
        """Length in elapsed minutes."""
        return self.end - self.start

    @property
    def clock(self) -> str:
        """The part by the clock, such as 13:30-15:00."""
        return clock_interval(self.start, self.end)

    @property
    def place(self) -> str:
        """Date and clock, as the place of a term."""
        return f"{self.date} {self.clock}"

    def at(self, points_an_hour: int) -> int:
        """What it costs at so many points an hour, in whole points, rounded down."""
        return self.minutes * points_an_hour // HOUR


def parts_of(frame: Frame) -> Iterator[tuple[Part, Cells]]:
    """Every part with the cells of the duties that span it, as terms see it."""
    clinical = [k for k, shift in enumerate(frame.ward.shifts, start=1) if shift.clinical]
    if clinical:
        judged = int(frame.end[frame.first - 1, clinical].max()), int(frame.end[-1, clinical].max())
        for start, end, cells in pieces(frame, *judged):
            if cells:
                yield Part(start, end), cells


def judged(reading: Reading, key: Hashable, judge: Callable[[Part, tuple[Stint, ...]], T]) -> Iterable[tuple[Part, T]]:
    """Every part with what is judged of it, by those on the floor for the whole of it as people see it.

    The key stands for the judge, which may look at the ward and at nothing else of the roster.
    """
    parts, spans = reading.frame.once("parts of the period", lambda: _parts(reading.ward))

    def judged_part(number: int) -> T:
        part = parts[number]
        here = reading.on_floor(part.start, part.end)
        return judge(part, tuple(stint for stint in here if stint.start <= part.start and part.end <= stint.end))

    return zip(parts, reading.along(key, spans, judged_part), strict=True)


def runs(parts: Iterable[tuple[Part, K | None]]) -> Iterator[tuple[K, list[Part]]]:
    """Neighbouring parts of which the same is true, together; parts of which nothing is true are left out."""
    for what, run in groupby(parts, key=lambda pair: pair[1]):
        if what:
            yield what, [part for part, _ in run]


def told(parts: list[Part]) -> str:
    """When neighbouring parts are, such as Mon 2 Nov 07:30-15:00."""
    return f"{on(parts[0].date)} {clock_interval(parts[0].start, parts[-1].end)}"


def _parts(ward: Ward) -> tuple[tuple[Part, ...], Spans]:
    """The parts of the period, in order."""
    found = list(pairwise(_cuts(ward)))
    return tuple(Part(start, end) for start, end in found), Spans(found)


def _cuts(ward: Ward) -> list[int]:
    """Every time at which a clinical duty of the period may start or end, once no duty of the past can run."""
    clinical = [shift for shift in ward.shifts if shift.clinical]
    eve = ward.period.start - dt.timedelta(days=1)
    judged = max((shift.span(eve).end for shift in clinical), default=0)
    times = {time for date in ward.period.dates for shift in clinical for time in shift.span(date)}
    return sorted({judged} | {time for time in times if time > judged})
