"""Duties beyond what the standing demand asks for."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from roster.figures.evidence import Evidence, duties_in, staff_group
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, told, untold
from roster.figures.unfilled import DEMAND
from roster.rules.reading import Reading, Stint
from roster.ward import DAY, Need, Ward, elapsed, needs

Spare = dict[str, NDArray[np.int64]]
"""int64[minute] by group: people on the floor beyond what is needed, from the start of the period on."""


class AdditionalDuties(KeyFigure):
    """A duty is additional where taking it off would leave nothing of the need open, for its whole length.

    They are taken off on paper one after another, the last of the calendar first. A duty has its reason where extra or
    changed demand, or a continuous observation, asks for it.
    """

    id = "additional-duties"
    title = "Additional duties"
    formula = (
        "duties on the floor above the standing demand; those of them that no extra demand or observation asks for"
    )
    inputs = "demand and observations in the ward file; the worked roster, else the roster"
    example = "2 earlies a day for a week where 1 is needed, once for an observation: 7 additional, 6 without a reason"
    targets = ("additional", "without-reason")

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """All of them, and those without a reason."""
        note = evidence.basis
        if not any(line.mode == "template" for line in evidence.ward.demand):
            for id_, title in (("additional", self.title), ("without-reason", "Without a reason")):
                yield untold(id_, title, Unit.NUMBER, f"standing {DEMAND}", note=note, target=id_)
            return
        above = additional(evidence.latest, needs(_standing(evidence.ward)))
        unasked = min(above, additional(evidence.latest, needs(evidence.ward)))
        yield told("additional", self.title, above, Unit.NUMBER, note=note, target="additional")
        yield told("without-reason", "Without a reason", unasked, Unit.NUMBER, note=note, target="without-reason")


def _standing(ward: Ward) -> Ward:
    """The ward with its standing demand alone."""
    template = tuple(line for line in ward.demand if line.mode == "template")
    return ward.model_copy(update={"demand": template, "observations": ()})


def additional(reading: Reading, wanted: tuple[Need, ...]) -> int:
    """How many duties on the floor could be taken off without opening a gap."""
    origin = elapsed(reading.ward.period.start, 0)
    spare = _spare(reading, wanted, origin)
    found = 0
    for stint in sorted(duties_in(reading), key=lambda stint: (stint.start, stint.person), reverse=True):
        groups = _groups(reading, stint) if staff_group(reading, stint) else ()
        parts = [spare[group][stint.start - origin : stint.end - origin] for group in groups]
        if parts and all((part > 0).all() for part in parts):
            found += 1
            for part in parts:
                part -= 1
    return found


def _spare(reading: Reading, wanted: tuple[Need, ...], origin: int) -> Spare:
    """People beyond the need, minute by minute; duties of the days before that run into the period count."""
    minutes = (reading.ward.period.days + 2) * DAY
    spare = {group.id: np.zeros(minutes, dtype=np.int64) for group in reading.ward.groups}
    for person in reading.people:
        for stint in (stint for stint in reading.stints(person.id) if stint.end > origin and stint.shift.clinical):
            for group in _groups(reading, stint):
                spare[group][max(0, stint.start - origin) : stint.end - origin] += 1
    for need in wanted:
        spare[need.group][need.start - origin : need.end - origin] -= need.least
    return spare


def _groups(reading: Reading, stint: Stint) -> tuple[str, ...]:
    """Every group towards which the duty's person counts."""
    person = reading.ward.person(stint.person)
    return tuple(group.id for group in reading.ward.groups if reading.frame.belongs(person, group, stint.date))
