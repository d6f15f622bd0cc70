"""Protected learning time, year by year."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import hours, on
from roster.table import Count, Origin, TableBuilder, numbers_of
from roster.table.frame import Frame
from roster.ward import LEARNING, Learning, Ward

HOUR = 60


class Values(RuleValues):
    """Parameters of protected learning."""

    price: int = Field(ge=0, description="Points for each hour that somebody is behind with their learning")


class ProtectedLearning(Rule[Values]):
    """AFC-11: by the end of the period everybody has had the part of the year's learning that the year has run.

    Duties with the tag "learning" count, and a priced shortfall asks for them; by the deadline all of it is due. Most
    are booked by a lock. No roster is barred for it, since staying off must always be possible.
    """

    id = "protected-learning"
    title = "Protected learning"
    audience = "person"
    example = "12 h due by 8 November and a study day of 7.5 h: 7.5 h of 12 h that are due by Sun 8 Nov"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """A priced count of learning for everybody whose year is known."""
        learning = frame.worked.copy()
        learning[:, [k for k in range(len(frame.duties)) if k not in numbers_of(frame.tagged(LEARNING))]] = 0
        for line in _running(frame.ward):
            missing, row = _due(line, frame.ward) - line.done_minutes, frame.rows.index(line.person)
            if missing > 0:
                origin, measure = Origin(self.id, line.person, str(line.deadline)), out.measure(learning)
                span = (frame.first, frame.days)
                out.add(Count(origin, row, measure, *span, price=self.values.price, least=missing, unit=HOUR))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Everybody who is behind, at the deadline or the end of the period."""
        for line in _running(reading.ward):
            stints = (stint for stint in reading.rostered(line.person) if LEARNING in stint.shift.tags)
            had, due = line.done_minutes + sum(stint.minutes for stint in stints), _due(line, reading.ward)
            if had < due:
                date = min(line.deadline, reading.ward.period.end)
                words = f"{hours(had)} of {hours(due)} that are due by {on(date)}"
                behind = -((had - due) // HOUR)
                yield Finding(self.id, line.person, date, False, behind, behind * self.values.price, words)


def _running(ward: Ward) -> Iterator[Learning]:
    """The years that have begun by the end of the period and are not over before it."""
    return (line for line in ward.learning if line.start <= ward.period.end and line.deadline >= ward.period.start)


def _due(line: Learning, ward: Ward) -> int:
    """Minutes that are due by the end of the period: the target, in proportion to the days that have run."""
    days, run = (line.deadline - line.start).days + 1, (ward.period.end - line.start).days + 1
    return line.target_minutes * min(days, run) // days
