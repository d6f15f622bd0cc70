"""Hours that the ward's own staff are away, by the few kinds that figures tell apart."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from enum import StrEnum
from fractions import Fraction

from roster.figures.evidence import Evidence
from roster.ward import Absence, Person


class Away(StrEnum):
    """Kinds of absence that figures tell apart. The rest stays together, so that nobody's reason can be read off."""

    ANNUAL = "annual leave"
    HOLIDAY = "public holiday"
    SICKNESS = "sickness"
    OTHER = "other leave"


def away_minutes(evidence: Evidence, dates: Iterable[dt.date]) -> dict[Away, Fraction]:
    """Minutes of contract away over some dates: exactly a day's share of the contract for each whole date.

    Where the board credits planned shifts and the absence says what was planned, a day's share of that.
    """
    exact: dict[Away, Fraction] = dict.fromkeys(Away, Fraction(0))
    wanted = tuple(dates)
    for person in evidence.own:
        lines = [line for line in evidence.ward.absence if line.person == person.id]
        for date in wanted if lines else ():
            line = next((line for line in lines if line.covers(date)), None)
            if line is not None:
                exact[_kind(line)] += _minutes(evidence, person, line, date)
    return exact


def contract_minutes(evidence: Evidence, dates: Iterable[dt.date]) -> Fraction:
    """Contract minutes of the ward's own staff over some dates, exactly."""
    daily, contracts = evidence.rulebook.frame.full_time.daily, evidence.ward.contracts
    wanted = tuple(dates)
    return sum((daily(contracts, p.id, date) for p in evidence.own for date in wanted), Fraction(0))


def _kind(line: Absence) -> Away:
    return Away(line.kind) if line.kind in set(Away) else Away.OTHER


def _minutes(evidence: Evidence, person: Person, line: Absence, date: dt.date) -> Fraction:
    frame = evidence.rulebook.frame
    planned = line.planned_minutes is not None and evidence.ward.ward.board.absence_credit == "planned shifts"
    if planned:
        return Fraction(line.planned_minutes or 0, line.whole_days)
    return frame.full_time.daily(evidence.ward.contracts, person.id, date)
