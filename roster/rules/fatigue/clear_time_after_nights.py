"""Clear time between the last night and the next duty that is not a night."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain, count, pairwise, takewhile

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.overrides import excused, lifted, standing
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.succession import too_close
from roster.rules.words import after, hours, on
from roster.table import Origin, Sequence, TableBuilder
from roster.table.frame import Frame
from roster.ward import NIGHT


class Values(RuleValues):
    """Parameters of clear time after nights."""

    clear_minutes: int = Field(ge=0, le=5760, description="Least minutes from a night to a duty that is not a night")


class ClearTimeAfterNights(Rule[Values]):
    """PAT-04: two nights' sleep after nights before any other duty. Real elapsed time, so a clock change counts."""

    id = "clear-time-after-nights"
    title = "Clear time after nights"
    example = "A night, a day off, an early: E on Wed 4 Nov starts 23.5 h after N of Mon 2 Nov ends; 46 h clear are due"
    values_type = Values
    by_line = True
    bends = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Forbid every night with another kind of duty too soon after it, with any number of days off between."""
        nights = frame.tagged(NIGHT)
        others = frame.work & ~nights
        by_days_off = (too_close(frame, nights, others, self.values.clear_minutes, days_off) for days_off in count())
        patterns = tuple(chain.from_iterable(takewhile(bool, by_days_off)))
        for row, person in enumerate(frame.rows):
            bound = standing(patterns, frame, lifted(frame.ward, self.id, person))
            out.add(Sequence(Origin(self.id, person), row, bound, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every duty that comes too soon after a night, at its date."""
        return excused(self._too_soon(reading), reading.ward)

    def _too_soon(self, reading: Reading) -> Iterator[Finding]:
        due = self.values.clear_minutes
        for person in reading.people:
            for earlier, later in pairwise(reading.stints(person.id)):
                turns = NIGHT in earlier.shift.tags and NIGHT not in later.shift.tags and earlier.date != later.date
                clear = later.start - earlier.end
                if turns and later.date in reading.ward.period and clear < due:
                    night = f"{earlier.shift.code} of {on(earlier.date)}"
                    words = f"{later.shift.code} on {on(later.date)} {after(clear, night)}; {hours(due)} clear are due"
                    yield Finding(self.id, person.id, later.date, hard=True, amount=1, cost=0, words=words)
