"""Time away from the floor that was planned, and that people had."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from roster.figures.evidence import WORKED, Evidence, duties_in
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, share, told, untold
from roster.rules.reading import Reading
from roster.ward import LEARNING, Ward


class ProtectedTime(KeyFigure):
    """Protected learning, supervision and reflective practice: duties tagged learning, and duties that are due."""

    id = "protected-time"
    title = "Protected time delivered"
    formula = "hours of protected duties worked / hours of them in the published roster"
    inputs = "duties tagged learning, and `dues`, in the ward file; the published roster; the worked roster"
    example = "Three study days of 7:30 h published and two worked: 66.7 %"
    targets = ("delivered",)

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """The share delivered, and the hours planned and had."""
        if evidence.done is None:
            yield untold("delivered", self.title, Unit.PERCENT, WORKED, target="delivered")
            return
        planned, had = protected_minutes(evidence.published), protected_minutes(evidence.done)
        needs = "protected duties in the published roster"
        yield share("delivered", self.title, had, planned, needs, target="delivered")
        yield told("planned", "Planned", Fraction(planned, 60), Unit.HOURS)
        yield told("had", "Had", Fraction(had, 60), Unit.HOURS)


def protected_minutes(reading: Reading) -> int:
    """Minutes of protected duties in the period."""
    codes = _protected(reading.ward)
    return sum(stint.minutes for stint in duties_in(reading) if stint.shift.code in codes)


def _protected(ward: Ward) -> frozenset[str]:
    due = {code for line in ward.dues for code in line.duties}
    tagged = {shift.code for shift in ward.shifts if LEARNING in shift.tags}
    return frozenset(due | tagged)
