"""Single days off between two duties, in both readings: shared by the rules that price them.

A day off that is absence is not the roster's doing and is left out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from roster.rules.reading import Reading
from roster.rules.stretches import ONE_DAY
from roster.rules.succession import ending_in_period
from roster.table import OFF, Duties, Pattern
from roster.table.frame import Frame


def single_off_patterns(frame: Frame, person: str, duties: Duties, after: int = 1) -> tuple[Pattern, ...]:
    """A day off between `after` of `duties` and one more, where the pattern ends in the period; no day of absence."""
    days = ending_in_period(frame, after + 2)
    starts = (day for day in days if not frame.away(person, frame.dates[day + after]))
    return (Pattern((*(duties,) * after, OFF, duties), tuple(starts)),)


def single_days_off(reading: Reading, person: str, dates: AbstractSet[dt.date]) -> Iterator[dt.date]:
    """Days without any duty between two of `dates`, the later of them in the period, that are no absence."""
    for after in sorted(dates):
        date = after - ONE_DAY
        between = date - ONE_DAY in dates and not reading.on(person, date)
        if between and after in reading.ward.period and not reading.frame.away(person, date):
            yield date
