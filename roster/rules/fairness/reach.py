"""What can fall to each person: their effort, and the least and the most of a burden that their cells allow."""

from __future__ import annotations

from collections.abc import Iterable
from math import ceil
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.rules.contract.absence import AbsenceRule
from roster.rules.contract.agreed_patterns import AgreedPatterns
from roster.rules.contract.allowed_shifts import AllowedShifts
from roster.rules.contract.locked_cells import LockedCells
from roster.rules.contract.protected_patterns import ProtectedPatterns
from roster.rules.fairness.shares import Reach
from roster.rules.rule import NoValues, Rule
from roster.table import numbers_of
from roster.table.frame import Frame
from roster.ward import WeekendShare

OPENING: tuple[type[Rule[Any]], ...] = (AllowedShifts, AbsenceRule, ProtectedPatterns, AgreedPatterns, LockedCells)
"""The rules that say which duties are open to a person in a cell."""

SATURDAY = 5

Bools = NDArray[np.bool_]
Amounts = NDArray[np.int64]


class Choice(NamedTuple):
    """One duty of a day: its burden a minute, its minutes, and whether the day must be worked."""

    rate: float
    minutes: int
    forced: bool


def allowed_cells(frame: Frame, opening: tuple[type[Rule[Any]], ...] = OPENING) -> Bools:
    """bool[row, day, duty]: what these rules leave open, the past as it was. One array for all, read only."""
    return frame.once(("allowed cells", opening), lambda: _allowed_cells(frame, opening))


def _allowed_cells(frame: Frame, opening: tuple[type[Rule[Any]], ...]) -> Bools:
    out = frame.builder()
    for rule in opening:
        rule(NoValues()).lower(frame, out)
    allowed = out.build().allowed()
    allowed.flags.writeable = False
    return allowed


def open_cells(frame: Frame, opening: tuple[type[Rule[Any]], ...] = OPENING) -> Bools:
    """bool[row, day of the period, duty]: what these rules leave open, and a person's share of weekends with them."""
    cells = allowed_cells(frame, opening)[:, frame.first :].copy()
    work = list(numbers_of(frame.work))
    for pattern in frame.ward.patterns:
        if isinstance(pattern, WeekendShare):
            row = frame.rows.index(pattern.person)
            for saturday in _weekends_beyond(frame, pattern):
                cells[row, saturday : saturday + 2, work] = False
    return cells


def _weekends_beyond(frame: Frame, pattern: WeekendShare) -> list[int]:
    """Saturdays of the period, as days of it, that a share of weekends leaves off, the last ones first to go."""
    dates, calendars = frame.ward.period.dates, frame.ward.calendars
    saturdays = [day for day, date in enumerate(dates) if date.weekday() == SATURDAY]
    held = [day for day in saturdays if pattern.in_force(dates[day], calendars)]
    return held[pattern.most * ceil(len(held) / pattern.of) :]


def effort(frame: Frame, person: str) -> int:
    """Contract minutes of the dates on which the person is not away (F9: time available, so leave is not paid back)."""
    here = [date for date in frame.ward.period.dates if not frame.away(person, date)]
    return round(sum(frame.full_time.daily(frame.ward.contracts, person, date) for date in here))


def reach_of(minutes: int, cells: Bools, worked: Amounts, weights: Amounts) -> Reach:
    """The reach of a person with so many minutes to work, at most one duty a day.

    cells bool[day, duty] what is open; worked int64[day, duty] minutes; weights int64[day, duty] the burden. The last
    duty may be worked in part. Days that have to be worked come first.
    """
    days = [_choices(*day) for day in zip(cells, worked, weights, strict=True)]
    lightest = [min(day, key=lambda duty: (duty.rate, -duty.minutes)) for day in days if day]
    heaviest = [max(day, key=lambda duty: (duty.rate, duty.minutes)) for day in days if day]
    least = _burden(minutes, sorted(lightest, key=lambda duty: (not duty.forced, duty.rate)))
    most = _burden(minutes, sorted(heaviest, key=lambda duty: (not duty.forced, -duty.rate)))
    return Reach(minutes, least, max(least, most))


def _choices(open_: Bools, worked: Amounts, weights: Amounts) -> list[Choice]:
    """The duties that are open on one day."""
    duties = (int(k) for k in np.flatnonzero(open_[1:] & (worked[1:] > 0)) + 1)
    return [Choice(weights[k] / worked[k], int(worked[k]), not open_[0]) for k in duties]


def _burden(minutes: int, duties: Iterable[Choice]) -> int:
    """The burden of so many minutes of work on these duties, taken in order."""
    burden = 0.0
    for duty in duties:
        taken = min(minutes, duty.minutes)
        burden += taken * duty.rate
        minutes -= taken
    return round(burden)
