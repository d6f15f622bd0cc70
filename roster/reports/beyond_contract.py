"""Hours beyond contract and in unsocial windows, by person: minutes alone, for payroll to price."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from roster.packs import UnsocialMinutes, window_for
from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.ward import Person, Roster, Span

OVERTIME_BANDS = range(1, 8)
"""Pay bands that are paid overtime (Agenda for Change section 3); from band 8 time is taken back instead."""


@dataclass(frozen=True, slots=True)
class PersonBeyond:
    """One person's minutes that are more than plain contract time, over the period.

    excess      beyond contract, up to full time (AFC-06)
    overtime    beyond full time on average over the period, bank work included; 0 from band 8 on (AFC-05)
    unsocial    minutes worked by unsocial window (AFC-04); None where the pack knows none for the nation
    pay_hours   hours a week that payroll uses on the first day under contract; None without one (AFC-02)

    Hours beyond contract that are carried to the next roster as net hours are neither until they are paid.
    """

    person: str
    excess: int
    overtime: int
    unsocial: UnsocialMinutes | None
    pay_hours: Decimal | None


def beyond_contract_of(rulebook: Rulebook, roster: Roster) -> tuple[PersonBeyond, ...]:
    """Everybody's, in the order of the ward file."""
    reading = Reading(rulebook.frame, roster)
    return tuple(_person(rulebook, reading, person) for person in rulebook.ward.people)


def _person(rulebook: Rulebook, reading: Reading, person: Person) -> PersonBeyond:
    frame, dates = reading.frame, reading.ward.period.dates
    contract = sum((frame.full_time.daily(reading.ward.contracts, person.id, date) for date in dates), Fraction(0))
    credited = sum((frame.credit(person.id, date) for date in dates), Fraction(0))
    full_time = sum((Fraction(frame.full_time.minutes(date), 7) for date in dates), Fraction(0))
    counted = sum(stint.minutes for stint in reading.rostered(person.id)) + credited + _bank(reading, person.id)
    overtime = max(0, round(counted - full_time))
    return PersonBeyond(
        person=person.id,
        excess=max(0, round(min(counted, full_time) - contract)),
        overtime=overtime if person.band in OVERTIME_BANDS else 0,
        unsocial=_unsocial(rulebook, reading, person),
        pay_hours=_pay_hours(reading, person.id),
    )


def _bank(reading: Reading, person: str) -> int:
    """Minutes of bank work that starts in the period."""
    lines = (line for line in reading.ward.other_work if line.person == person and line.bank)
    return sum(line.minutes for line in lines if line.start in reading.ward.period)


def _unsocial(rulebook: Rulebook, reading: Reading, person: Person) -> UnsocialMinutes | None:
    holidays, nation = set(reading.ward.ward.public_holidays), reading.ward.ward.board.nation
    total = UnsocialMinutes(0, 0, 0)
    for stint in reading.rostered(person.id):
        window = window_for(rulebook.pack.unsocial, nation, person.band, stint.date)
        if window is None:
            return None
        found = window.minutes(Span(stint.start, stint.end), holidays).worked(stint.minutes)
        total = UnsocialMinutes(*(a + b for a, b in zip(total, found, strict=True)))
    return total


def _pay_hours(reading: Reading, person: str) -> Decimal | None:
    for date in reading.ward.period.dates:
        for contract in reading.ward.contracts:
            if contract.person == person and contract.holds_on(date):
                return reading.frame.full_time.pay_hours(contract, date)
    return None
