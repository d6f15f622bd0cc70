"""Eleven hours between the end of one duty and the start of the next."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pydantic import Field

from roster.rules.contract.overlaps import duties_into, overlaps
from roster.rules.findings import Finding
from roster.rules.overrides import excused, lifted, standing
from roster.rules.reading import Reading, Stint
from roster.rules.rule import Rule, RuleValues
from roster.rules.succession import too_close
from roster.rules.words import after, hours, on
from roster.rules.working_time.elsewhere import timed_work
from roster.table import Origin, Pattern, Sequence, TableBuilder, Wish
from roster.table.frame import Frame
from roster.ward import Span, WorkingTime


class Values(RuleValues):
    """Parameters of daily rest."""

    rest_minutes: int = Field(ge=0, le=1440, description="Least minutes between two duties")
    young_rest_minutes: int = Field(ge=0, le=1440, description="Least minutes for a young worker")


class DailyRest(Rule[Values]):
    """Working Time Regulations 1998 reg 10. Real elapsed time, so a clock change counts.

    Rest is due between duties of the roster and of the past, and on both sides of a duty worked elsewhere.
    """

    id = "daily-rest"
    title = "Daily rest"
    example = (
        "L on Monday and E on Tuesday: E on Tue 3 Nov starts 9.5 h after L of Mon 2 Nov ends; 11 h of rest are due"
    )
    values_type = Values
    by_line = True
    bends = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Forbid every pair of duties on neighbouring days that leaves too little rest, and what meets other work."""
        grown, young = (too_close(frame, frame.working, frame.working, minutes) for minutes in self._rests())
        for row, person in enumerate(frame.rows):
            of_person = frame.ward.working_time_of(person)
            patterns = grown if of_person.young_until is None else _by_age(frame, grown, young, of_person)
            bound = standing(patterns, frame, lifted(frame.ward, self.id, person))
            out.add(Sequence(Origin(self.id, person), row, bound, price=None))
            for wish in self._beside_other_work(frame, row, of_person):
                out.add(wish)

    def _beside_other_work(self, frame: Frame, row: int, person: WorkingTime) -> Iterator[Wish]:
        """Close each cell to the duties that leave too little rest before or after work elsewhere."""
        work, bent = timed_work(frame.ward, person.person), lifted(frame.ward, self.id, person.person)
        for day in frame.period if work else ():
            date = frame.dates[day]
            closed = frame.working & duties_into(frame, day, _widened(work, self._due(person, date)))
            if closed and date not in bent:
                yield Wish(Origin(self.id, person.person, str(date)), row, day, closed, price=None)

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every duty with too little time before it, or too near to work elsewhere, at its date."""
        return excused(self._too_close(reading), reading.ward)

    def _too_close(self, reading: Reading) -> Iterator[Finding]:
        for person in reading.people:
            of_person = reading.ward.working_time_of(person.id)
            working = [stint for stint in reading.stints(person.id) if not stint.shift.on_call]
            for earlier, later in pairwise(working):
                rest, due = later.start - earlier.end, self._due(of_person, later.date)
                if later.date in reading.ward.period and earlier.date != later.date and rest < due:
                    words = (
                        f"{after(rest, f'{earlier.shift.code} of {on(earlier.date)}')}; {hours(due)} of rest are due"
                    )
                    yield self._finding(later, words)
            for stint in (stint for stint in working if stint.date in reading.ward.period):
                due = self._due(of_person, stint.date)
                if overlaps(Span(stint.start, stint.end), _widened(timed_work(reading.ward, person.id), due)):
                    yield self._finding(stint, f"leaves less than {hours(due)} of rest beside work elsewhere")

    def _finding(self, stint: Stint, words: str) -> Finding:
        words = f"{stint.shift.code} on {on(stint.date)} {words}"
        return Finding(self.id, stint.person, stint.date, hard=True, amount=1, cost=0, words=words)

    def _due(self, person: WorkingTime, date: dt.date) -> int:
        """Minutes of rest before a duty of the date."""
        grown, young = self._rests()
        return young if person.is_young(date) else grown

    def _rests(self) -> tuple[int, int]:
        return self.values.rest_minutes, max(self.values.rest_minutes, self.values.young_rest_minutes)


def _by_age(
    frame: Frame, grown: tuple[Pattern, ...], young: tuple[Pattern, ...], person: WorkingTime
) -> Iterator[Pattern]:
    """The patterns of a young worker as long as they are one, then everybody's; the later duty's date decides."""
    for patterns, age in ((grown, False), (young, True)):
        for pattern in patterns:
            starts = (start for start in pattern.starts if person.is_young(frame.dates[start + 1]) is age)
            yield replace(pattern, starts=tuple(starts))


def _widened(spans: tuple[Span, ...], minutes: int) -> list[Span]:
    """Spans with so much rest on either side."""
    return [Span(span.start - minutes, span.end + minutes) for span in spans]
