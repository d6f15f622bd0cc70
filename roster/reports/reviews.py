"""Agreed patterns and adjustments to be looked at again by a date: for the ward manager, and never with a reason."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from roster.rules.contract.pattern_words import said
from roster.rules.words import hours
from roster.ward import AgreedPattern, Ward, WeekendsByConsent, weekdays_text

State = Literal["missing", "overdue", "due"]


@dataclass(frozen=True, slots=True)
class ReviewLine:
    """One agreement to look at again.

    people   ids of those whom it is of
    name     which it is in the ward file, such as agreed pattern 3
    words    its effect
    review   the date, None where there is none
    state    missing, overdue on the day of asking, or due by the date that was asked about
    waives   the rule that it waives by consent, "" for none
    """

    people: tuple[str, ...]
    name: str
    words: str
    review: dt.date | None
    state: State
    waives: str = ""


def reviews_of(ward: Ward, today: dt.date, by: dt.date) -> tuple[ReviewLine, ...]:
    """Everything that is still to run and is due for review by a date or has none, what is overdue first."""
    lines = (*_patterns(ward, today, by), *_shares(ward, today, by), *_years(ward, today, by))
    order = ("overdue", "missing", "due")
    return tuple(sorted(lines, key=lambda line: (order.index(line.state), line.review or dt.date.min, line.name)))


def _patterns(ward: Ward, today: dt.date, by: dt.date) -> Iterator[ReviewLine]:
    for number, pattern in enumerate(ward.patterns, start=1):
        state = _state(pattern.review, today, by, needed=pattern.standing == "agreed")
        if state and not (pattern.end and pattern.end < today):
            name = f"{pattern.standing} pattern {number}"
            yield ReviewLine((pattern.person,), name, said(pattern), pattern.review, state, waived_by(pattern))


def _shares(ward: Ward, today: dt.date, by: dt.date) -> Iterator[ReviewLine]:
    for number, share in enumerate(ward.job_shares, start=1):
        state = _state(share.review, today, by, needed=True)
        if state and not (share.end and share.end < today):
            words = f"share a job on {weekdays_text(share.weekdays)}"
            yield ReviewLine((share.first, share.second), f"job share {number}", words, share.review, state)


def _years(ward: Ward, today: dt.date, by: dt.date) -> Iterator[ReviewLine]:
    for number, year in enumerate(ward.annual_hours, start=1):
        state = _state(year.review, today, by, needed=True)
        if state and year.end >= today:
            words = f"{hours(year.year_minutes)} in the year from {year.start}"
            yield ReviewLine((year.person,), f"annual hours {number}", words, year.review, state)


def _state(review: dt.date | None, today: dt.date, by: dt.date, *, needed: bool) -> State | None:
    if review is None:
        return "missing" if needed else None
    if review < today:
        return "overdue"
    return "due" if review <= by else None


def waived_by(pattern: AgreedPattern) -> str:
    """The id of the rule that a pattern waives by the person's consent, "" for none."""
    return "weekends-off" if isinstance(pattern, WeekendsByConsent) else ""
