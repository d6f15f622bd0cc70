"""Work outside the roster, as the rules on hours and rest take it."""

from __future__ import annotations

import datetime as dt

from roster.ward import OtherWork, Span, Ward


def timed_work(ward: Ward, person: str) -> tuple[Span, ...]:
    """When the person is at work elsewhere, as far as times are known."""
    return tuple(line.span for line in ward.other_work if line.person == person and line.timed)


def minutes_elsewhere(ward: Ward, person: str, first: dt.date, last: dt.date) -> int:
    """Minutes worked elsewhere from one date to another."""
    return sum(_within(line, first, last) for line in ward.other_work if line.person == person)


def bank_minutes(ward: Ward, person: str, first: dt.date, last: dt.date) -> int:
    """Those of them that were worked on the bank of the same board."""
    return sum(_within(line, first, last) for line in ward.other_work if line.person == person and line.bank)


def _within(line: OtherWork, first: dt.date, last: dt.date) -> int:
    """Minutes of one line: a duty belongs to the date on which it starts, the rest is spread over its dates."""
    if line.timed:
        return line.minutes if first <= line.start <= last else 0
    shared = (min(line.end, last) - max(line.start, first)).days + 1
    return line.minutes * max(0, shared) // ((line.end - line.start).days + 1)
