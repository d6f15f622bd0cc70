"""Contract hours, hours away, and hours that a ward must fill, over the period of a ward file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Collection, Iterator
from decimal import Decimal
from fractions import Fraction

from roster.packs import pack_for
from roster.table.frame import Frame
from roster.ward import Ward


def registered(ward: Ward) -> frozenset[str]:
    """Ids of the registered nurses in the numbers."""
    return frozenset(person.id for person in ward.people if person.in_numbers and person.band >= 5)


def unregistered(ward: Ward) -> frozenset[str]:
    """Ids of the support workers in the numbers."""
    return frozenset(person.id for person in ward.people if person.in_numbers and person.band < 5)


def whole_time(ward: Ward, people: Collection[str]) -> Decimal:
    """Whole-time equivalents of these people together."""
    return sum((line.wte for line in ward.contracts if line.person in people and line.wte is not None), Decimal(0))


def contracted(ward: Ward, people: Collection[str]) -> float:
    """Hours that these people owe in the period if nobody is away."""
    return float(sum(_owed(ward, person, ward.period.dates) for person in people)) / 60


def away_share(ward: Ward, people: Collection[str]) -> float:
    """Share of the contract hours of these people that goes to absence and to booked time away from the floor."""
    absent = sum(_owed(ward, person, _absent(ward, person)) for person in people)
    booked = sum(ward.shift(line.duty).worked(line.date) for line in ward.locks if _off_the_floor(ward, line.duty, line.person, people))
    return float(absent + booked) / 60 / contracted(ward, people)


def _off_the_floor(ward: Ward, duty: str, person: str, people: Collection[str]) -> bool:
    return person in people and bool(duty) and not ward.shift(duty).clinical


def _owed(ward: Ward, person: str, dates: tuple[dt.date, ...]) -> Fraction:
    full_time = pack_for(ward.pack, ward.period.start).full_time
    return sum((full_time.daily(ward.contracts, person, date) for date in dates), Fraction(0))


def _absent(ward: Ward, person: str) -> tuple[dt.date, ...]:
    frame = Frame(ward, pack_for(ward.pack, ward.period.start).full_time)
    return tuple(date for date in ward.period.dates if frame.away(person, date))


def filled(ward: Ward, group: str, interval_duties: dict[str, str]) -> float:
    """Paid hours in the period if each standing interval of a group is filled by one duty: start of interval -> code."""
    return sum(_line_minutes(ward, group, interval_duties)) / 60


def _line_minutes(ward: Ward, group: str, interval_duties: dict[str, str]) -> Iterator[int]:
    for line in ward.demand:
        if line.group == group and line.mode == "template":
            shift = ward.shift(interval_duties[f"{line.start // 60:02d}:{line.start % 60:02d}"])
            yield from (line.least * shift.worked(date) for date in ward.period.dates if line.holds_on(date))
