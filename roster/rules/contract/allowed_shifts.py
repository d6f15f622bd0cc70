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
    is, no roster gives it to them on any other date.
    """

    id = "allowed-shifts"
    title = "Allowed shifts"
    values_type = NoValues

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Close every cell of the period to the other duties."""
        for row, person in enumerate(frame.ward.people):
            for day in frame.period:
                date = frame.dates[day]
                allowed = (*person.duties, *_booked(frame.ward, person, date))
                under_contract = frame.ward.under_contract(person.id, date)
                closed = frame.work & ~frame.codes(allowed) if under_contract else frame.work
                if closed:
                    out.add(Wish(Origin(self.id, person.id, str(date)), row, day, closed, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every duty that is neither among the person's nor booked, or that falls outside their contracts."""
        for person in reading.people:
            for stint in reading.rostered(person.id):
                what = f"{stint.shift.code} on {on(stint.date)}"
                if not reading.ward.under_contract(person.id, stint.date):
                    words = f"{what}, when no contract runs"
                elif stint.shift.code not in (*person.duties, *_booked(reading.ward, person, stint.date)):
                    words = f"{what}, which is not among this person's duties ({', '.join(person.duties)})"
                else:
                    continue
                yield Finding(self.id, person.id, stint.date, hard=True, amount=1, cost=0, words=words)


def _booked(ward: Ward, person: Person, date: dt.date) -> Iterator[str]:
    """Time away from the floor that is locked for the person on the date."""
    for lock in ward.locks:
        if (lock.person, lock.date) == (person.id, date) and lock.duty and not ward.shift(lock.duty).clinical:
            yield lock.duty
