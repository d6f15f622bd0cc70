"""Health assessments of night workers that have fallen due."""

from __future__ import annotations

from collections.abc import Iterator

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule
from roster.rules.words import counted, on
from roster.rules.working_time.night_time import NightWork
from roster.table import TableBuilder
from roster.table.frame import Frame


class HealthAssessment(Rule[NightWork]):
    """Working Time Regulations 1998 reg 7: night workers are offered a health assessment, at first and at intervals.

    A report alone: a date that has passed closes no cell, since the offer may be made before the night is worked. Those
    of whom no date is known are counted among what the roster rests on.
    """

    id = "health-assessment"
    title = "Health assessment due"
    audience = "person"
    example = "Due on Sunday, with a night on Monday: 1 night after the health assessment fell due on Sun 1 Nov"
    values_type = NightWork
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing to forbid."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Everybody who works nights after the date, at the first of them; no cost and no breach."""
        for person in reading.people:
            due = reading.ward.working_time_of(person.id).health_assessment_due
            if due is None:
                continue
            after = [stint for stint in reading.rostered(person.id) if stint.date > due]
            late = [stint.date for stint in after if self.values.is_night_work(stint.shift)]
            if late and self.values.is_night_worker(reading.frame, person):
                words = f"{counted(len(late), 'night')} after the health assessment fell due on {on(due)}"
                yield Finding(self.id, person.id, late[0], False, len(late), 0, words)
