"""Whether what somebody works is within the contract, paid back, excess or overtime: the one place that says so."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from roster.rules.contract.annual_hours import annual_due
from roster.rules.reading import Reading, Stint
from roster.rules.working_time.elsewhere import bank_minutes
from roster.ward import Person


@dataclass(frozen=True, slots=True)
class Split:
    """Minutes by how they are paid.

    contract  within the contract of the period
    back      beyond it, to make good hours owed from earlier periods, which were paid then
    excess    beyond it, up to full time (AFC-06)
    overtime  beyond full time (AFC-05)
    """

    contract: int
    back: int
    excess: int
    overtime: int

    def take(self, minutes: int) -> tuple[Split, Split]:
        """The next minutes, and what is left: the contract is used up first, overtime comes last."""
        taken = []
        for amount in (self.contract, self.back, self.excess, self.overtime):
            taken.append(min(amount, minutes))
            minutes -= taken[-1]
        return Split(*taken), self.less(Split(*taken))

    def less(self, other: Split) -> Split:
        """What is left."""
        return Split(
            self.contract - other.contract,
            self.back - other.back,
            self.excess - other.excess,
            self.overtime - other.overtime,
        )


@dataclass(frozen=True, slots=True)
class PeriodHours:
    """A person's minutes of the period, on the ward and on the bank.

    split          those on the ward
    bank           those on the bank elsewhere (AFC-13)
    bank_overtime  those of them that are beyond full time; the bank pays them, not the ward
    """

    split: Split
    bank: int
    bank_overtime: int


def period_hours(reading: Reading, person: Person) -> PeriodHours:
    """A person's minutes of the period. Full time is averaged over it, and credited absence takes from both.

    Hours beyond the contract are paid only as far as the balance is above zero at the end. Bank work counts towards
    full time (AFC-13), so hours beyond the contract turn into overtime the sooner; where the ward asks for none, the
    bank's own hours may be overtime. Of annual hours, what the period may take in is contract.
    """
    period = reading.ward.period
    worked = sum(stint.minutes for stint in reading.rostered(person.id))
    bank = bank_minutes(reading.ward, person.id, period.start, period.end)
    owed, full = _owed(reading, person), _full_time(reading, person)
    carried = sum(line.balance_minutes for line in reading.ward.ledgers if line.person == person.id)
    beyond = max(0, worked - owed)
    paid = max(0, min(beyond, carried + worked - owed))
    over = max(0, min(worked, owed) + paid + bank - full)
    overtime = min(paid, over)
    split = Split(min(worked, owed), beyond - paid, paid - overtime, overtime)
    return PeriodHours(split, bank, min(bank, over - overtime))


def _owed(reading: Reading, person: Person) -> int:
    """Minutes due on the ward; nothing of somebody who is hired."""
    owed = 0 if person.temporary else reading.frame.owed(person.id, reading.ward.period.dates)
    annual = annual_due(reading.frame, person.id)
    return max(owed, annual.most) if annual else owed


def _full_time(reading: Reading, person: Person) -> int:
    """Minutes of full time while a contract runs, less credited absence; of the whole period for somebody hired."""
    frame, dates = reading.frame, reading.ward.period.dates
    there = [date for date in dates if person.temporary or reading.ward.under_contract(person.id, date)]
    full = round(sum(Fraction(frame.full_time.minutes(date), 7) - frame.credit(person.id, date) for date in there))
    annual = annual_due(frame, person.id)
    return max(full, annual.most) if annual else full


def period_split(reading: Reading, person: Person) -> Split:
    """A person's minutes of the period on the ward."""
    return period_hours(reading, person).split


def stints_split(reading: Reading, person: Person) -> Iterator[tuple[Stint, Split]]:
    """Each duty of the period in the order of the calendar, with its minutes."""
    left = period_split(reading, person)
    for stint in sorted(reading.rostered(person.id), key=lambda stint: stint.start):
        taken, left = left.take(stint.minutes)
        yield stint, taken
