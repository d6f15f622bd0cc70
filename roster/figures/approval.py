"""How long before its start a roster is approved."""

from __future__ import annotations

from collections.abc import Iterator

from roster.figures.evidence import Evidence
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, told, untold
from roster.rules.words import counted

NEEDS = "the date of full approval (approved in the roster file)"


class ApprovalLeadTime(KeyFigure):
    """ROS-02. A roster may be published later than it is approved, never before."""

    id = "approval-lead-time"
    title = "Approval lead time"
    formula = "first date of the period less the date of full approval, in days"
    inputs = "`approved` in the roster file"
    example = "Approved on 21 September for 2 November: 42 days"
    targets = ("lead",)

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """Days from approval to start."""
        start, roster = evidence.ward.period.start, evidence.roster
        if roster.approved:
            yield told("lead", self.title, (start - roster.approved).days, Unit.DAYS, target="lead")
            return
        note = ""
        if roster.published:
            note = f"published {counted((start - roster.published).days, 'day')} before it starts"
        yield untold("lead", self.title, Unit.DAYS, NEEDS, note=note, target="lead")
