"""What of the past the next period needs: the last weeks by day, and the weeks before them by their minutes."""

from __future__ import annotations

import datetime as dt
from typing import NamedTuple

from roster.rules.reading import Reading
from roster.rules.stretches import ONE_DAY
from roster.rules.working_time.elsewhere import minutes_elsewhere
from roster.ward import History

WEEK = 7
KEPT_DAYS = 28
"""Days of history that go on at least; up to six more keep its weeks in step with the weeks before it."""

KEPT_WEEKS = 52
"""Weeks of minutes that go on, the longest reference period that a pack may set."""


class Past(NamedTuple):
    """A person's past as the next period sees it."""

    history: History
    earlier_weeks: tuple[int, ...]


def past_of(reading: Reading, person: str) -> Past:
    """History and weekly minutes of a person at the end of the roster.

    A day with two duties goes on with the first of them, as a table takes it, and with the minutes of both where it has
    become part of a week.
    """
    ward = reading.ward
    line = next((line for line in ward.history if line.person == person), None)
    begins = line.start if line else ward.period.start
    days = (ward.period.end - begins).days + 1
    kept = days if days < KEPT_DAYS else KEPT_DAYS + (days - KEPT_DAYS) % WEEK
    first = ward.period.end - (kept - 1) * ONE_DAY
    before = next((ledger.earlier_weeks for ledger in ward.ledgers if ledger.person == person), ())
    weeks = [_minutes(reading, person, begins + step * ONE_DAY) for step in range(0, days - kept, WEEK)]
    return Past(_history(reading, person, first, kept), (*before, *weeks)[-KEPT_WEEKS:])


def _history(reading: Reading, person: str, first: dt.date, days: int) -> History:
    worked: dict[dt.date, str] = {}
    for stint in reading.stints(person):
        worked.setdefault(stint.date, stint.shift.code)
    return History(
        person=person,
        start=first,
        duties=tuple(worked.get(first + step * ONE_DAY, "") for step in range(days)),
    )


def _minutes(reading: Reading, person: str, first: dt.date) -> int:
    """Minutes worked in the week from a date, in all employments."""
    last = first + (WEEK - 1) * ONE_DAY
    here = sum(stint.minutes for stint in reading.stints(person) if first <= stint.date <= last)
    return here + minutes_elsewhere(reading.ward, person, first, last)
