"""How many long duties a week holds, and the period on average."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import counted, on
from roster.table import Count, Origin, TableBuilder
from roster.table.frame import Frame
from roster.ward import LONG, Person, Ward

WEEK = 7


class Values(RuleValues):
    """Parameters of long days a week."""

    most: int = Field(ge=0, le=7, description="Long duties in a week from Monday beyond which each has a price")
    average_hundredths: int = Field(
        ge=0, le=700, description="Long duties a week on average over the period, in hundredths"
    )
    price: int = Field(ge=0, description="Points for each long duty beyond either limit")


class LongDaysAWeek(Rule[Values]):
    """PAT-11: four long duties in a week and three and a quarter on average, for people who may be given long ones."""

    id = "long-days-a-week"
    title = "Long days a week"
    example = "Five long days in one week: 5 long days from Mon 2 Nov to Sun 8 Nov; 4 are wanted at most"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A priced count for each week, and one for the period."""
        for row, person in enumerate(frame.ward.people):
            if _may_work_long(frame.ward, person):
                measure = out.counting(frame.tagged(LONG))
                for first, last, most in self._limits(len(frame.period)):
                    span = (frame.first + first, frame.first + last + 1)
                    origin = Origin(self.id, person.id, on(frame.dates[span[0]]))
                    out.add(Count(origin, row, measure, *span, price=self.values.price, most=most))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every week, and every period, with too many long duties, at its last day."""
        dates = reading.ward.period.dates
        for person in (person for person in reading.people if _may_work_long(reading.ward, person)):
            long = [stint.date for stint in reading.rostered(person.id) if LONG in stint.shift.tags]
            for first, last, most in self._limits(len(dates)):
                worked = sum(dates[first] <= date <= dates[last] for date in long)
                if worked > most:
                    words = (
                        f"{counted(worked, 'long day')} from {on(dates[first])} to {on(dates[last])}; "
                        f"{most} are wanted at most"
                    )
                    beyond = worked - most
                    cost = beyond * self.values.price
                    yield Finding(self.id, person.id, dates[last], False, beyond, cost, words)

    def _limits(self, days: int) -> Iterator[tuple[int, int, int]]:
        """First and last day of the period and the most long duties: of every week that can pass it, then of all."""
        for monday in range(0, days, WEEK):
            last = min(monday + WEEK, days) - 1
            if last - monday + 1 > self.values.most:
                yield monday, last, self.values.most
        yield 0, days - 1, days * self.values.average_hundredths // (100 * WEEK)


def _may_work_long(ward: Ward, person: Person) -> bool:
    return any(LONG in ward.shift(code).tags for code in person.duties)
