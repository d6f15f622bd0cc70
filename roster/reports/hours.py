"""Hours against contract, by person."""

from __future__ import annotations

from dataclasses import dataclass

from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.ward import Person, Roster


@dataclass(frozen=True, slots=True)
class PersonHours:
    """One person's minutes over the period.

    owed      contract minutes left to work, once credited absence is taken off (ROS-05)
    credited  contract minutes of whole days of credited absence
    worked    minutes rostered, without unpaid breaks
    carried   net minutes carried in; positive means that the ward owes time
    """

    person: str
    owed: int
    credited: int
    worked: int
    carried: int

    @property
    def contract(self) -> int:
        """Contract minutes of the whole period."""
        return self.owed + self.credited

    @property
    def net(self) -> int:
        """Net minutes at the end: carried in, and worked and credited less contracted (ROS-04)."""
        return self.carried + self.worked - self.owed


def hours_of(rulebook: Rulebook, roster: Roster) -> tuple[PersonHours, ...]:
    """Hours of everybody, in the order of the ward file."""
    reading = Reading(rulebook.frame, roster)
    return tuple(_person(reading, person) for person in rulebook.ward.people)


def _person(reading: Reading, person: Person) -> PersonHours:
    frame, dates = reading.frame, reading.ward.period.dates
    weekly = sum(frame.full_time.daily(reading.ward.contracts, person.id, date) for date in dates)
    owed = frame.owed(person.id, dates)
    return PersonHours(
        person=person.id,
        owed=owed,
        credited=round(weekly) - owed,
        worked=sum(stint.minutes for stint in reading.rostered(person.id)),
        carried=sum(line.balance_minutes for line in reading.ward.ledgers if line.person == person.id),
    )
