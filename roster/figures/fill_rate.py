"""Hours worked on the floor beside those that were planned."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from roster.figures.evidence import WORKED, Evidence, duties_in, staff_group
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, share, untold
from roster.rules.reading import Reading
from roster.ward import NIGHT

PLANNED = "hours in the published roster"


class FillRate(KeyFigure):
    """What was planned is the published roster; how much of the need that left open, the unfilled hours say."""

    id = "fill-rate"
    title = "Fill rate"
    formula = "hours worked on the floor / hours planned on the floor, by staff group, on days and on nights"
    inputs = "the published roster; the worked roster"
    example = "Ten nights of 10 h planned of registered nurses and nine worked: 90.0 %"
    targets = ("part",)

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """In all, and by group on days and on nights."""
        if evidence.done is None:
            yield untold("all", self.title, Unit.PERCENT, WORKED)
            return
        planned, worked = floor_minutes(evidence.published), floor_minutes(evidence.done)
        yield share("all", self.title, worked.total(), planned.total(), PLANNED)
        for group in (group for group in evidence.ward.groups if group.kind == "staff"):
            for time in ("day", "night"):
                part = (group.id, time)
                if planned[part] or worked[part]:
                    title = f"{group.title}, {time}s"
                    name = f"{group.id}-{time}"
                    yield share(name, title, worked[part], planned[part], PLANNED, target="part")


def floor_minutes(reading: Reading) -> Counter[tuple[str, str]]:
    """Minutes worked on the floor, by staff group, on days and on nights. Nobody outside the numbers is in it."""
    found: Counter[tuple[str, str]] = Counter()
    for stint in duties_in(reading):
        group = staff_group(reading, stint)
        if group:
            found[group, "night" if NIGHT in stint.shift.tags else "day"] += stint.minutes
    return found
