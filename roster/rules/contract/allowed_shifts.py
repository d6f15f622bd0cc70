"""Only the duties that a person may be rostered to or is booked for, and only while a contract runs."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import NoValues, Rule
from roster.rules.words import on
from roster.table import Origin, TableBuilder, Wish
from roster.table.frame import Frame
from roster.ward import Person, Ward


class AllowedShifts(Rule[NoValues]):
    """A person's duties in the ward file, and what is booked; on a date without a contract, none.

    Time away from the floor, such as study, is booked by a lock. It need not be among a person's duties, and unless it
    is, no roster gives it to them on any other date. Bank and agency staff work what is booked by a lock alone.
    """

    id = "allowed-shifts"
    title = "Allowed shifts"
    values_type = NoValues
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Close every cell of the period to the other duties."""
        for row, person in enumerate(frame.ward.people):
            for day in frame.period:
                date = frame.dates[day]
                closed = frame.work & ~frame.codes(_open(frame.ward, person, date))
                if closed:
                    out.add(Wish(Origin(self.id, person.id, str(date)), row, day, closed, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every duty that is neither among the person's nor booked, or that falls outside their contracts."""
        for person in reading.people:
            for stint in reading.rostered(person.id):
                if stint.shift.code not in _open(reading.ward, person, stint.date):
                    words = f"{stint.shift.code} on {on(stint.date)}, {_why_not(reading.ward, person, stint.date)}"
                    yield Finding(self.id, person.id, stint.date, hard=True, amount=1, cost=0, words=words)


def _open(ward: Ward, person: Person, date: dt.date) -> tuple[str, ...]:
    """Codes of what the person may work on the date."""
    booked = ward.booked(person.id, date)
    if person.temporary:
        return (booked,) if booked else ()
    if not ward.under_contract(person.id, date):
        return ()
    return (*person.duties, booked) if booked and not ward.shift(booked).clinical else person.duties


def _why_not(ward: Ward, person: Person, date: dt.date) -> str:
    if person.temporary:
        return "which is not booked for this person"
    if not ward.under_contract(person.id, date):
        return "when no contract runs"
    return f"which is not among this person's duties ({', '.join(person.duties)})"
