"""What real-time assessment shows over some dates, for step (c)(ix) of the method and the annual report."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from fractions import Fraction

from roster.ward import Noun
from roster.ward.base import Id
from staffing_tools.colour import COLOURS, Colour
from staffing_tools.duties.real_time.assessment import ShiftAssessment
from staffing_tools.duties.real_time.log import RealTimeLog
from staffing_tools.spans import DateSpan


class RealTimeSummary(Noun):
    """Shifts by colour, gaps, risks and time to lead used up."""

    ward: Id
    """The ward."""
    dates: DateSpan
    """First and last date."""
    expected: int
    """Shifts that were to be assessed."""
    assessed: int
    """Shifts that were."""
    before: dict[Colour, int]
    """Shifts by colour before mitigation."""
    after: dict[Colour, int]
    """Shifts by colour after it."""
    gaps: dict[Id, Fraction]
    """Staff short of what was required, added up over shifts, by role or skill."""
    lead_minutes: int
    """Minutes of time to lead used up."""
    risks: int
    """Risks that staff named."""
    not_mitigated: int
    """Risks that were not mitigated, or only partly."""
    escalated: int
    """Shifts and risks that were escalated."""

    @property
    def words(self) -> str:
        """The summary in one sentence."""
        return (
            f"{self.dates.words}: {self.assessed} of {self.expected} shifts assessed; before mitigation "
            f"{_words(self.before)}, after it {_words(self.after)}; risks named: {self.risks}, escalated shifts and "
            f"risks: {self.escalated}; minutes of time to lead used up: {self.lead_minutes}"
        )


def real_time_summary(log: RealTimeLog, dates: DateSpan | None = None) -> RealTimeSummary:
    """A log over some of its dates, all if left out."""
    span = dates or log.dates
    shifts = [each for each in log.assessments if each.date in span]
    risks = [each for each in log.risks if each.raised_at.date() in span]
    expected = sum(1 for date in log.dates.dates if date in span) * len(log.shifts)
    return RealTimeSummary(
        ward=log.ward,
        dates=span,
        expected=expected,
        assessed=sum(1 for each in shifts if each.shift in log.shifts),
        before=_colours(each.before for each in shifts),
        after=_colours(each.after for each in shifts),
        gaps=_gaps(shifts),
        lead_minutes=sum(each.lead_minutes for each in shifts),
        risks=len(risks),
        not_mitigated=sum(1 for each in risks if each.outcome in ("not mitigated", "partly mitigated")),
        escalated=sum(1 for each in shifts if each.escalation) + sum(1 for each in risks if each.escalation),
    )


def _colours(colours: Iterable[Colour]) -> dict[Colour, int]:
    count = Counter(colours)
    return {colour: count[colour] for colour in COLOURS}


def _words(count: dict[Colour, int]) -> str:
    return ", ".join(f"{count[colour]} {colour}" for colour in COLOURS)


def _gaps(shifts: Iterable[ShiftAssessment]) -> dict[str, Fraction]:
    total: dict[str, Fraction] = defaultdict(Fraction)
    for shift in shifts:
        for role, gap in shift.gaps.items():
            total[role] += gap
    return dict(sorted(total.items()))
