"""A break in every shift that is long enough for one."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import hours, on
from roster.table import Origin, TableBuilder, Wish
from roster.table.frame import Frame
from roster.ward import Shift


class Values(RuleValues):
    """Parameters of the break in a shift."""

    beyond_minutes: int = Field(ge=0, le=1440, description="Length of a shift beyond which a break is due")
    break_minutes: int = Field(ge=0, le=240, description="Least minutes of break, paid or not")
    young_beyond_minutes: int = Field(ge=0, le=1440, description="The same length for a young worker")
    young_break_minutes: int = Field(ge=0, le=240, description="The same break for a young worker")


class BreakInShift(Rule[Values]):
    """Working Time Regulations 1998 reg 12: nobody is rostered to a shift whose template lacks the break that is due.

    Paid and unpaid minutes of break together count as one break. That it is taken, and away from the work, no roster
    can see.
    """

    id = "break-in-shift"
    title = "Break in the shift"
    example = "A study day of 7.5 h without a break: ST on Mon 2 Nov lasts 7.5 h with no break; 20 min are due"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Close every cell to the shifts without their break."""
        for row, person in enumerate(frame.rows):
            of_person = frame.ward.working_time_of(person)
            for day in frame.period:
                young = of_person.is_young(frame.dates[day])
                closed = frame.codes(shift.code for shift in frame.ward.shifts if self._missing(shift, young=young))
                if closed:
                    out.add(Wish(Origin(self.id, person, str(frame.dates[day])), row, day, closed, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every duty without the break that is due in it."""
        for person in reading.people:
            of_person = reading.ward.working_time_of(person.id)
            for stint in reading.rostered(person.id):
                due = self._missing(stint.shift, young=of_person.is_young(stint.date))
                if due:
                    had = _break(stint.shift)
                    length = hours(stint.shift.clock_minutes)
                    with_what = f"{hours(had)} of break" if had else "no break"
                    words = (
                        f"{stint.shift.code} on {on(stint.date)} lasts {length} with {with_what}; {hours(due)} are due"
                    )
                    yield Finding(self.id, person.id, stint.date, hard=True, amount=1, cost=0, words=words)

    def _missing(self, shift: Shift, *, young: bool) -> int:
        """Minutes of break that are due in a shift which has fewer; 0 where nothing is missing."""
        adult = (self.values.beyond_minutes, self.values.break_minutes)
        limits = [adult, (self.values.young_beyond_minutes, self.values.young_break_minutes)] if young else [adult]
        due = max((least for beyond, least in limits if shift.clock_minutes > beyond), default=0)
        return due if _break(shift) < due and not shift.on_call else 0


def _break(shift: Shift) -> int:
    return shift.unpaid_break + shift.paid_break
