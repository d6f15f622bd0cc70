"""Most minutes worked between two dates: shared by the rules that limit hours in a window."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from roster.rules.reading import Reading
from roster.table import Count, Origin, TableBuilder
from roster.table.frame import Frame

HOUR = 60


class Hours(NamedTuple):
    """Minutes worked in a window, and how many of them are charged."""

    worked: int
    beyond: int

    @property
    def amount(self) -> int:
        """Hours charged, the last one rounded up."""
        return -(-self.beyond // HOUR)


@dataclass(frozen=True, slots=True)
class HoursLimit:
    """At most `most` minutes worked on duties that start from `first` to `last`, `carried` minutes included.

    What was worked before the period cannot be undone: a limit that is passed by then stands at what was worked, so
    the period is charged for its own hours alone, and staying off always meets the limit.
    """

    first: dt.date
    last: dt.date
    most: int
    carried: int = 0

    def lower(self, frame: Frame, out: TableBuilder, origin: Origin, row: int) -> None:
        """A hard count in hours, left out where no roster can go beyond it."""
        start, stop = max(0, frame.day(self.first)), frame.day(self.last) + 1
        past = np.arange(start, frame.first)
        before = self.carried + int(frame.worked[past, frame.past[row, past]].sum())
        most = max(self.most, before)
        if before + int(frame.worked[max(start, frame.first) : stop].max(axis=1).sum()) > most:
            measure = out.measure(frame.worked)
            out.add(Count(origin, row, measure, start, stop, price=None, most=most, base=self.carried, unit=HOUR))

    def read(self, reading: Reading, person: str) -> Hours:
        """What a person works in the window."""
        stints = [stint for stint in reading.stints(person) if self.first <= stint.date <= self.last]
        before = self.carried + sum(stint.minutes for stint in stints if stint.date not in reading.ward.period)
        worked = self.carried + sum(stint.minutes for stint in stints)
        return Hours(worked, max(0, worked - max(self.most, before)))
