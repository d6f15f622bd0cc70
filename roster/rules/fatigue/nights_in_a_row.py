"""The most nights in a row."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.overrides import excused, lifted, most_in_a_row, standing
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.stretches import ONE_DAY, days_beyond
from roster.rules.succession import ending_in_period
from roster.rules.words import counted, on
from roster.table import Origin, Pattern, Sequence, TableBuilder
from roster.table.frame import Frame
from roster.ward import LONG, NIGHT, Person, Ward


class Values(RuleValues):
    """Parameters of nights in a row. The lowest limit that applies holds."""

    most: int = Field(ge=1, le=14, description="Nights in a row that nobody goes beyond")
    most_long: int = Field(ge=1, le=14, description="Nights in a row, if one of them or more is long")
    most_rotating: int = Field(ge=1, le=14, description="Nights in a row for people who work days as well")


class NightsInARow(Rule[Values]):
    """PAT-03: four nights in a row, three if any is long or if the person rotates between days and nights.

    In a stretch that mixes long and short nights, a night goes beyond the limit for long ones if it or one of the
    `most_long` nights before it is long. People rotate unless they work on the floor by night alone.
    """

    id = "nights-in-a-row"
    title = "Nights in a row"
    example = "Four nights of somebody who rotates: 4 nights in a row by Thu 5 Nov; 3 are allowed"
    values_type = Values
    by_line = True
    bends = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A limit on every stretch of nights; patterns where long nights have a limit of their own."""
        nights = frame.tagged(NIGHT)
        for row, person in enumerate(frame.ward.people):
            origin = Origin(self.id, person.id)
            most, most_long = self._limits(frame.ward, person)
            if most == most_long:
                out.add(most_in_a_row(origin, row, nights, most, frame))
            else:
                bent = lifted(frame.ward, self.id, person.id)
                patterns = standing(_one_too_many(frame, most, most_long), frame, bent)
                out.add(Sequence(origin, row, patterns, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every night that is one too many, counted from the last day without a night."""
        return excused(self._too_many(reading), reading.ward)

    def _too_many(self, reading: Reading) -> Iterator[Finding]:
        for person in reading.people:
            most, most_long = self._limits(reading.ward, person)
            nights = {stint.date: stint.shift for stint in reading.stints(person.id) if NIGHT in stint.shift.tags}
            for date, length in days_beyond(nights.keys(), most_long, reading.ward.period):
                long = any(LONG in nights[date - step * ONE_DAY].tags for step in range(most_long + 1))
                limit = most_long if long else most
                if length > limit:
                    words = (
                        f"{counted(length, 'night')} in a row by {on(date)}{', long ones among them' if long else ''}"
                    )
                    allowed = f"{words}; {limit} are allowed"
                    yield Finding(self.id, person.id, date, hard=True, amount=1, cost=0, words=allowed)

    def _limits(self, ward: Ward, person: Person) -> tuple[int, int]:
        """The person's most nights in a row, and the most if one is long."""
        alone = works_nights_alone(ward, person)
        most = self.values.most if alone else min(self.values.most, self.values.most_rotating)
        return most, min(most, self.values.most_long)


def works_nights_alone(ward: Ward, person: Person) -> bool:
    """Whether every duty on the floor that the person may be rostered to is a night."""
    on_floor = [shift for shift in map(ward.shift, person.duties) if shift.clinical]
    return bool(on_floor) and all(NIGHT in shift.tags for shift in on_floor)


def _one_too_many(frame: Frame, most: int, most_long: int) -> tuple[Pattern, ...]:
    """Patterns of which exactly one ends on each night beyond its limit."""
    nights = frame.tagged(NIGHT)
    long, short = nights & frame.tagged(LONG), nights & ~frame.tagged(LONG)
    shapes = [(*(short,) * before, long, *(nights,) * (most_long - before)) for before in range(most_long + 1)]
    shapes.append((*(nights,) * (most - most_long), *(short,) * (most_long + 1)))
    return tuple(Pattern(shape, tuple(ending_in_period(frame, len(shape)))) for shape in shapes if all(shape))
