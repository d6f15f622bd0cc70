"""Changes shortly before the date."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.overrides import excused
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.words import counted, on
from roster.table import TableBuilder
from roster.table.frame import Frame
from roster.ward import Change, codes_in


class Values(RuleValues):
    """Parameters of short notice."""

    days: int = Field(ge=0, le=365, description="Days before a date within which a change needs the person's consent")


class ShortNotice(Rule[Values]):
    """ROS-07: within two weeks of the date a change needs consent, or a logged override. A reading of changes alone."""

    id = "short-notice"
    title = "Change at short notice"
    example = (
        "Moved to a night five days before, without consent: Tue 10 Nov was changed 5 days before, without consent; "
        "14 days are due"
    )
    values_type = Values
    bends = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing to forbid: a roster that is being made is not published."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every late change of a published roster to which the person has not agreed.

        A duty that falls away because its person is away is no change that the ward asks for.
        """
        return excused(self._too_late(reading), reading.ward)

    def _too_late(self, reading: Reading) -> Iterator[Finding]:
        for change in reading.roster.changes:
            notice = (change.date - change.changed).days
            if notice < self.values.days and not change.consent and not _falls_away(reading, change):
                when = f"{counted(notice, 'day')} before" if notice >= 0 else f"{counted(-notice, 'day')} after"
                words = f"{on(change.date)} was changed {when}, without consent; {self.values.days} days are due"
                yield Finding(self.id, change.person, change.date, hard=True, amount=1, cost=0, words=words)


def _falls_away(reading: Reading, change: Change) -> bool:
    """Whether a day off takes the place of a duty during which the person is away."""
    known = {shift.code: shift for shift in reading.ward.shifts}
    spans = [known[code].span(change.date) for code in codes_in(change.before) if code in known]
    away = [line.span for line in reading.ward.absence if line.person == change.person]
    return not change.after and any(a.start < b.end and b.start < a.end for a in spans for b in away)
