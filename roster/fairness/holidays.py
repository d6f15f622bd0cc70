"""Public holidays worked over the leave year, with holidays that follow one another as one (F10)."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from roster.rules.contract.leave_allowance import leave_year_after
from roster.rules.reading import Reading
from roster.rules.stretches import stretches
from roster.ward import DAY, Ward, elapsed


def leave_year(ward: Ward, person: str, month: int, date: dt.date) -> dt.date:
    """The first date of the person's leave year that holds the date: of their account, else the first of a month."""
    starts = [line.start for line in ward.leave_accounts if line.person == person and line.start <= date]
    first = max(starts, default=dt.date(date.year, month, 1))
    if first > date:
        return dt.date(date.year - 1, month, 1)
    while (following := leave_year_after(first)) <= date:
        first = following
    return first


def holidays_worked(reading: Reading, person: str, month: int) -> tuple[dt.date, ...]:
    """Public holidays of the leave year at the period's end that any duty of the person falls on, in order.

    What the ledger remembers counts with the history and the roster, each date once. A night that runs into a holiday
    falls on it.
    """
    ward = reading.ward
    since = leave_year(ward, person, month, ward.period.end)
    known = {date for line in ward.ledgers if line.person == person for date in line.holidays_worked}
    spans = [(stint.start, stint.end) for stint in reading.stints(person) if not stint.shift.on_call]
    for date in ward.ward.public_holidays:
        opens, closes = elapsed(date, 0), elapsed(date, DAY)
        if any(start < closes and end > opens for start, end in spans):
            known.add(date)
    return tuple(sorted(date for date in known if since <= date <= ward.period.end))


def festivals(dates: Iterable[dt.date]) -> int:
    """How many times of celebration the dates belong to: holidays on days that follow one another are one."""
    return sum(1 for _ in stretches(set(dates)))
