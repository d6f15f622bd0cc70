"""Care hours per patient day."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from roster.figures.evidence import WORKED, Evidence
from roster.figures.fill_rate import floor_minutes
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, told, untold

COUNTS = "patients at 23:59 of every date of the period (--patients)"


class CareHours(KeyFigure):
    """CHPPD. To be compared with peers, and never alone: it says nothing of what the patients needed."""

    id = "care-hours"
    title = "Care hours per patient day"
    formula = "hours worked on the floor by the staff groups / sum of the patients at 23:59; each group apart"
    inputs = "the worked roster; patients at 23:59"
    example = "1,400 h of registered nurses and 1,960 h of support workers, 560 patient days: 6.00 h, 2.50 h and 3.50 h"
    targets = ("all",)

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """All groups together, and each apart."""
        needs = self._needs(evidence)
        if needs or evidence.done is None or evidence.patients is None:
            yield untold("all", self.title, Unit.PER_PATIENT_DAY, needs, target="all")
            return
        days = sum(evidence.patients.on(date) or 0 for date in evidence.ward.period.dates)
        worked = floor_minutes(evidence.done)
        yield told("all", self.title, Fraction(worked.total(), 60 * days), Unit.PER_PATIENT_DAY, target="all")
        for group in (group for group in evidence.ward.groups if group.kind == "staff"):
            minutes = worked[group.id, "day"] + worked[group.id, "night"]
            yield told(group.id, group.title, Fraction(minutes, 60 * days), Unit.PER_PATIENT_DAY)

    def _needs(self, evidence: Evidence) -> str:
        """What is lacking."""
        dates = evidence.ward.period.dates
        counts = [evidence.patients.on(date) if evidence.patients else None for date in dates]
        missing = counts.count(None)
        lacks = [WORKED] if evidence.done is None else []
        if missing:
            found = "" if missing == len(dates) else f", {missing} of {len(dates)} missing"
            lacks.append(f"{COUNTS}{found}")
        elif not sum(count or 0 for count in counts):
            lacks.append("a patient on any date of the period")
        return " and ".join(lacks)
