"""The share of duties that are nights, for people who rotate between days and nights."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.contract.contract_hours import minutes_due
from roster.rules.fairness.burdens import HUNDRED, night_weights
from roster.rules.fatigue.nights_in_a_row import works_nights_alone
from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import counted
from roster.table import Count, Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import NIGHT, Person, Shift, Ward


class Values(RuleValues):
    """Parameters of the night share."""

    percent: int = Field(ge=0, le=100, description="Per cent of a rotating person's duties that nights may be")
    price: int = Field(ge=0, description="Points for each night beyond it")


class NightShare(Rule[Values]):
    """PAT-10: a third of the duties of somebody who rotates are nights at most, and the last one begun is allowed.

    Their duties are as many as the hours due in the period make, at the mean length of the duties on the floor that
    they may be rostered to. People all of whose duties are nights have agreed to that and do not rotate.
    """

    id = "night-share"
    title = "Share of nights"
    example = "Five nights of somebody who owes 72 h, eight duties or nine: 5 nights; 3 are wanted at most"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A priced count of nights over the period, in the measure of fair shares, so that solvers sum once."""
        for row, person in enumerate(frame.ward.people):
            if _rotates(frame.ward, person):
                span, most = (frame.first, frame.days), self._most(frame, person)
                origin, nights = Origin(self.id, person.id), out.measure(night_weights(frame))
                price, most = self.values.price, most * HUNDRED
                out.add(Count(origin, row, nights, *span, price=price, most=most, unit=HUNDRED))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Everybody who rotates and has more nights than that, at the end of the period."""
        for person in (person for person in reading.people if _rotates(reading.ward, person)):
            nights = sum(NIGHT in stint.shift.tags for stint in reading.rostered(person.id))
            most = self._most(reading.frame, person)
            if nights > most:
                words = f"{counted(nights, 'night')}; {most} are wanted at most"
                end, beyond = reading.ward.period.end, nights - most
                yield Finding(self.id, person.id, end, False, beyond, beyond * self.values.price, words)

    def _most(self, frame: Frame, person: Person) -> int:
        lengths = [shift.work_minutes for shift in _on_floor(frame.ward, person)]
        nights = minutes_due(frame, person.id) * len(lengths) * self.values.percent
        return -(-nights // (HUNDRED * sum(lengths)))


def _on_floor(ward: Ward, person: Person) -> list[Shift]:
    """The duties at work on the floor that the person may be rostered to."""
    return [shift for shift in map(ward.shift, person.duties) if shift.clinical and not shift.on_call]


def _rotates(ward: Ward, person: Person) -> bool:
    nights = any(NIGHT in shift.tags for shift in _on_floor(ward, person))
    return nights and not works_nights_alone(ward, person)
