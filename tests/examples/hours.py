"""Contract hours, hours away, and hours to fill, over the period of a ward."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Collection, Iterable
from decimal import Decimal
from fractions import Fraction

from roster.packs import pack_for
from roster.table.frame import Frame
from roster.ward import Lock, Person, Ward, clock_text


def ids(ward: Ward, wanted: Callable[[Person], bool]) -> frozenset[str]:
    """Ids of the people in the numbers for whom `wanted` holds."""
    return frozenset(person.id for person in ward.people if person.in_numbers and wanted(person))


def registered(ward: Ward) -> frozenset[str]:
    """Ids of the registered nurses in the numbers."""
    return ids(ward, lambda person: person.band >= 5)


def unregistered(ward: Ward) -> frozenset[str]:
    """Ids of the support workers in the numbers."""
    return ids(ward, lambda person: person.band < 5)


def frame_of(ward: Ward) -> Frame:
    """The ward laid out."""
    return Frame(ward, pack_for(ward.pack, ward.period.start).full_time)


def whole_time(ward: Ward, people: Collection[str]) -> Decimal:
    """Whole-time equivalents of these people together."""
    return sum((line.wte for line in ward.contracts if line.person in people and line.wte is not None), Decimal(0))


def contracted(ward: Ward, people: Collection[str]) -> float:
    """Hours that these people would owe in the period if nobody were away."""
    return float(sum(_due(ward, person, ward.period.dates) for person in people)) / 60


def away(ward: Ward, people: Collection[str]) -> float:
    """Contract hours of these people that go to absence and to booked time away from the floor."""
    frame = frame_of(ward)
    absent = sum(_due(ward, p, (date for date in ward.period.dates if frame.away(p, date))) for p in people)
    booked = (ward.shift(lock.duty).worked(lock.date) for lock in away_from_floor(ward) if lock.person in people)
    return float(absent + sum(booked)) / 60


def away_from_floor(ward: Ward) -> list[Lock]:
    """The locked duties that give no cover."""
    return [lock for lock in ward.locks if lock.duty and not ward.shift(lock.duty).clinical]


def _due(ward: Ward, person: str, dates: Iterable[dt.date]) -> Fraction:
    full_time = pack_for(ward.pack, ward.period.start).full_time
    return sum((full_time.daily(ward.contracts, person, date) for date in dates), Fraction(0))


def paid(ward: Ward, group: str, duties: dict[str, str]) -> float:
    """Paid hours over the period if each standing interval of a group is filled with the duty named for its start."""
    minutes = 0
    for line in ward.demand:
        if line.group == group and line.mode == "template":
            shift = ward.shift(duties[clock_text(line.start)])
            minutes += sum(line.least * shift.worked(date) for date in ward.period.dates if line.holds_on(date))
    return minutes / 60
