"""Only the duties that a person may be rostered to, and only while a contract runs."""

from __future__ import annotations

from collections.abc import Iterator

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import NoValues, Rule
from roster.rules.words import on
from roster.table import Origin, TableBuilder, Wish
from roster.table.frame import Frame


class AllowedShifts(Rule[NoValues]):
    """A person's duties in the ward file; on a date without a contract, none."""

    id = "allowed-shifts"
    title = "Allowed shifts"
    values_type = NoValues

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Close every cell of the period to the other duties."""
        for row, person in enumerate(frame.ward.people):
            others = frame.work & ~frame.codes(person.duties)
            for day in frame.period:
                date = frame.dates[day]
                closed = others if frame.ward.under_contract(person.id, date) else frame.work
                if closed:
                    out.add(Wish(Origin(self.id, person.id, str(date)), row, day, closed, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every duty that is not among the person's, or that falls outside their contracts."""
        for person in reading.people:
            for stint in reading.rostered(person.id):
                what = f"{stint.shift.code} on {on(stint.date)}"
                if not reading.ward.under_contract(person.id, stint.date):
                    words = f"{what}, when no contract runs"
                elif stint.shift.code not in person.duties:
                    words = f"{what}, which is not among this person's duties ({', '.join(person.duties)})"
                else:
                    continue
                yield Finding(self.id, person.id, stint.date, hard=True, amount=1, cost=0, words=words)
