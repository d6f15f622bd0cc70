"""Whether what somebody works is within the contract, paid back, excess or overtime."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction

from roster.rules.reading import Reading, Stint
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


def period_split(reading: Reading, person: Person) -> Split:
    """A person's minutes of the period. Full time is averaged over it, and credited absence takes from both.

    Hours beyond the contract are paid only as far as the balance is above zero at the end.
    """
    frame, dates = reading.frame, reading.ward.period.dates
    worked = sum(stint.minutes for stint in reading.rostered(person.id))
    owed = frame.owed(person.id, dates)
    carried = sum(line.balance_minutes for line in reading.ward.ledgers if line.person == person.id)
    beyond = max(0, worked - owed)
    paid = max(0, min(beyond, carried + worked - owed))
    there = [date for date in dates if reading.ward.under_contract(person.id, date)]
    full = round(sum(Fraction(frame.full_time.minutes(date), 7) - frame.credit(person.id, date) for date in there))
    excess = min(paid, max(0, full - owed))
    return Split(min(worked, owed), beyond - paid, excess, paid - excess)


def stints_split(reading: Reading, person: Person) -> Iterator[tuple[Stint, Split]]:
    """Each duty of the period in the order of the calendar, with its minutes."""
    left = period_split(reading, person)
    for stint in sorted(reading.rostered(person.id), key=lambda stint: stint.start):
        taken, left = left.take(stint.minutes)
        yield stint, taken
