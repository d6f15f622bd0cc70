"""How much of a stretch of time is unsocial, as shares that premiums are paid on (AFC-04)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection
from dataclasses import dataclass
from fractions import Fraction

from roster.packs import UnsocialWindow
from roster.ward import DAY, Span, elapsed


@dataclass(frozen=True, slots=True)
class UnsocialTime:
    """Elapsed minutes of a stretch, and how many of them take each premium.

    night    Saturday, and weekday evenings and nights
    sunday   Sunday, and public holidays
    holiday  public holidays alone, which are among `sunday`
    """

    minutes: int
    night: int
    sunday: int
    holiday: int

    @property
    def share(self) -> Fraction:
        """The share of the stretch that takes a premium."""
        return Fraction(self.night + self.sunday, self.minutes)

    def premium(self, night: int, sunday: int) -> Fraction:
        """The mean premium over the stretch, of premiums in percent, as a share of plain time."""
        return Fraction(night * self.night + sunday * self.sunday, 100 * self.minutes)


def unsocial_time(span: Span, holidays: Collection[dt.date], window: UnsocialWindow) -> UnsocialTime:
    """The unsocial part of a stretch in elapsed minutes, clock changes included."""
    found = window.minutes(span, holidays)
    holiday = sum(_within(span, Span(elapsed(date, 0), elapsed(date, DAY))) for date in holidays)
    return UnsocialTime(span.end - span.start, found.first, found.second, holiday)


def _within(span: Span, day: Span) -> int:
    return max(0, min(span.end, day.end) - max(span.start, day.start))
