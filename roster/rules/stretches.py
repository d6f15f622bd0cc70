"""Unbroken stretches of dates, for the plain readings."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from roster.ward import Period

ONE_DAY = dt.timedelta(days=1)


def days_beyond(dates: AbstractSet[dt.date], most: int, period: Period) -> Iterator[tuple[dt.date, int]]:
    """Each date of the period that is further than `most` into its stretch, and how far it is."""
    for date in sorted(dates):
        length = 1
        while date - length * ONE_DAY in dates:
            length += 1
        if length > most and date in period:
            yield date, length


def stretches(dates: AbstractSet[dt.date]) -> Iterator[tuple[dt.date, dt.date]]:
    """First and last date of every unbroken stretch, in order."""
    for first in sorted(date for date in dates if date - ONE_DAY not in dates):
        last = first
        while last + ONE_DAY in dates:
            last += ONE_DAY
        yield first, last
