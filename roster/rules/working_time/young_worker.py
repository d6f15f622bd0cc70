"""Shorter days and weeks, longer rest and no nights for young workers."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule
from roster.rules.words import hours, on
from roster.rules.working_time.night_time import NightTime
from roster.rules.working_time.rests import rest_patterns
from roster.rules.working_time.weekly_rest import longest_rest
from roster.table import Count, Origin, Sequence, TableBuilder, Wish
from roster.table.frame import Frame
from roster.ward import Shift, WorkingTime

WEEK = 7
HOUR = 60


class Values(NightTime):
    """Parameters of young workers."""

    day_minutes: int = Field(ge=0, le=1440, description="Most minutes of work in a day")
    week_minutes: int = Field(ge=0, le=10080, description="Most minutes of work in a week from Monday")
    rest_minutes: int = Field(ge=0, le=7200, description="Least minutes of rest in one piece in a week from Monday")


class YoungWorker(Rule[Values]):
    """Working Time Regulations 1998 regs 5A, 6A and 11(3). No average and no opt-out; daily rest and breaks elsewhere.

    Weeks run from the Monday on which the period starts. A week counts from its first day as a young worker to its
    last; its long rest is due where the whole week is one. Amount: duties, hours beyond, rests missing.
    """

    id = "young-worker"
    title = "Young worker"
    audience = "person"
    example = "LD before eighteen: LD on Mon 2 Nov is 11.5 h of work; a young worker may do 8 h, and none at night"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Closed cells, a hard count a week, and a least number of long rests a week."""
        for row, person in enumerate(frame.rows):
            of_person = frame.ward.working_time_of(person)
            for day in (day for day in frame.period if of_person.is_young(frame.dates[day])):
                closed = frame.codes(shift.code for shift in frame.ward.shifts if self._is_barred(shift))
                if closed:
                    out.add(Wish(Origin(self.id, person, str(frame.dates[day])), row, day, closed, price=None))
            for days in _weeks(frame, of_person):
                self._lower_week(frame, out, row, days)

    def _lower_week(self, frame: Frame, out: TableBuilder, row: int, days: list[int]) -> None:
        place = f"{on(frame.dates[days[0]])} to {on(frame.dates[days[-1]])}"
        origin, (start, stop) = Origin(self.id, frame.rows[row], place), (days[0], days[-1] + 1)
        measure = out.measure(frame.worked)
        out.add(Count(origin, row, measure, start, stop, price=None, most=self.values.week_minutes, unit=HOUR))
        if len(days) == WEEK:
            rests = rest_patterns(frame, start, stop, self.values.rest_minutes)
            out.add(Sequence(origin, row, rests, price=None, least=1, most=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every duty that is too long or at night, every week that is too long or without its rest."""
        for person in reading.people:
            of_person = reading.ward.working_time_of(person.id)
            for stint in reading.rostered(person.id):
                if of_person.is_young(stint.date) and self._is_barred(stint.shift):
                    words = (
                        f"{stint.shift.code} on {on(stint.date)} is {hours(stint.shift.work_minutes)} of work; a young "
                        f"worker may do {hours(self.values.day_minutes)}, and none at night"
                    )
                    yield Finding(self.id, person.id, stint.date, True, 1, 0, words)
            for days in _weeks(reading.frame, of_person):
                yield from self._check_week(reading, person.id, days)

    def _check_week(self, reading: Reading, person: str, days: list[int]) -> Iterator[Finding]:
        first, last = reading.frame.dates[days[0]], reading.frame.dates[days[-1]]
        worked = sum(stint.minutes for stint in reading.stints(person) if first <= stint.date <= last)
        beyond = worked - self.values.week_minutes
        if beyond > 0:
            words = f"{hours(worked)} from {on(first)} to {on(last)}; a young worker may do {hours(worked - beyond)}"
            yield Finding(self.id, person, last, True, -(-beyond // HOUR), 0, words)
        longest = longest_rest(reading.stints(person), first, last)
        if len(days) == WEEK and longest < self.values.rest_minutes:
            due = hours(self.values.rest_minutes)
            words = f"no rest of {due} from {on(first)} to {on(last)}, the longest {hours(longest)}"
            yield Finding(self.id, person, last, True, 1, 0, words)

    def _is_barred(self, shift: Shift) -> bool:
        return shift.work_minutes > self.values.day_minutes or self.values.touches_night(shift)


def _weeks(frame: Frame, person: WorkingTime) -> Iterator[list[int]]:
    """The days of each week of the period on which the person is a young worker."""
    for monday in range(frame.first, frame.days, WEEK):
        week = range(monday, min(monday + WEEK, frame.days))
        days = [day for day in week if person.is_young(frame.dates[day])]
        if days:
            yield days
