"""Hours beyond contract and in unsocial windows, by person: minutes alone, for payroll to price."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from roster.packs import UnsocialMinutes, window_for
from roster.pay import pay_table_for, period_hours
from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.ward import Person, Roster, Span


@dataclass(frozen=True, slots=True)
class PersonBeyond:
    """One person's minutes that are more than plain contract time, over the period.

    excess      beyond contract, up to full time (AFC-06)
    overtime    beyond full time on average over the period, on the ward or on the bank (AFC-05, AFC-13); 0 for bands
                that are paid none and take time back instead
    unsocial    minutes worked by unsocial window (AFC-04); None where the pack knows none for the nation
    pay_hours   hours a week that payroll uses on the first day under contract; None without one (AFC-02)

    Excess and overtime are those that the costs of the roster are made of, and what the bank pays as overtime beside
    them. Hours that make good a balance owed from before are neither: they were paid then.
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
    hours = period_hours(reading, person)
    most_band = pay_table_for(reading.ward.pack, reading.ward.period.start).overtime.most_band
    overtime = hours.split.overtime + hours.bank_overtime
    return PersonBeyond(
        person=person.id,
        excess=hours.split.excess,
        overtime=overtime if person.band <= most_band else 0,
        unsocial=_unsocial(rulebook, reading, person),
        pay_hours=_pay_hours(reading, person.id),
    )


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
