"""Minutes worked by what they are paid as, for payroll: hours and no pounds."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from roster.pay.rates import Rates
from roster.pay.table import pay_table_for
from roster.pay.worked import Split, stints_split
from roster.rules.reading import Reading, Stint
from roster.rules.rulebook import Rulebook
from roster.ward import Person, Roster


class TimeElement(StrEnum):
    """What minutes are paid as. Every minute is in one of the first six; the last two come on top.

    Owed back: beyond the contract, to make good hours that were paid before. Unsocial: Saturdays, and weekday evenings
    and nights. Sunday: Sundays and public holidays.
    """

    CONTRACT = "contract"
    OWED_BACK = "owed back"
    EXCESS = "excess"
    OVERTIME = "overtime"
    BANK = "bank"
    AGENCY = "agency"
    UNSOCIAL = "unsocial"
    SUNDAY = "sunday"


@dataclass(frozen=True, slots=True)
class PaidTime:
    """Minutes of one duty under one element."""

    person: str
    date: dt.date
    duty: str
    element: TimeElement
    minutes: int


def paid_time(rulebook: Rulebook, roster: Roster) -> tuple[PaidTime, ...]:
    """Everybody's time who is paid, in the order of the ward file and the calendar, split as for `costs_of`.

    Raises PayError where nobody says which hours are unsocial.
    """
    ward, reading = rulebook.ward, Reading(rulebook.frame, roster)
    rates = Rates(pay_table_for(ward.pack, ward.period.start), ward, rulebook.pack)
    return tuple(
        PaidTime(person.id, stint.date, stint.shift.code, element, minutes)
        for person in reading.people
        if person.employment != "unpaid"
        for stint, split in stints_split(reading, person)
        for element, minutes in (*_base(person, stint, split), *_premiums(rates, person, stint, split))
        if minutes
    )


def _base(person: Person, stint: Stint, split: Split) -> Iterator[tuple[TimeElement, int]]:
    """Where each minute of a duty goes; an agency bills all of its own."""
    if person.employment == "agency":
        yield TimeElement.AGENCY, stint.minutes
        return
    if person.employment == "bank":
        yield TimeElement.BANK, stint.minutes - split.overtime
    else:
        yield TimeElement.CONTRACT, split.contract
        yield TimeElement.OWED_BACK, split.back
        yield TimeElement.EXCESS, split.excess
    yield TimeElement.OVERTIME, split.overtime


def _premiums(rates: Rates, person: Person, stint: Stint, split: Split) -> Iterator[tuple[TimeElement, int]]:
    """Minutes with a premium, the break spread evenly; overtime takes none, and an agency bills its own."""
    time = rates.time(person.band, stint.date, stint.start, stint.end)
    base = 0 if person.employment == "agency" else stint.minutes - split.overtime
    sunday = round(base * time.sunday / time.minutes)
    yield TimeElement.UNSOCIAL, round(base * time.share) - sunday
    yield TimeElement.SUNDAY, sunday
