"""Intervals without the mix of skills that the ward has set."""

from __future__ import annotations

from collections.abc import Iterator

from roster.figures.evidence import Evidence
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, told, untold
from roster.reports import GroupCover
from roster.rules.cover.registered_share import RegisteredShare


class SkillMix(KeyFigure):
    """Groups of kind skill, such as nurse in charge or restraint-trained, and the registered nurses' own minimum."""

    id = "skill-mix"
    title = "Skill-mix breaches"
    formula = "intervals in which a skill group or the group of registered nurses is below its minimum"
    inputs = (
        "demand for groups of kind skill and for registered nurses in the ward file; the worked roster, else the roster"
    )
    example = "A fortnight's nights with 1 of 2 restraint-trained on one of them: 1 interval"
    targets = ("intervals",)

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """All intervals, and those of each group."""
        registered = evidence.rulebook.rule(RegisteredShare).values.registered
        groups = [each for each in evidence.latest_cover.groups if each.kind == "skill" or each.group == registered]
        if not groups:
            needs = "demand for a skill group or for registered nurses in the ward file"
            yield untold("intervals", "All", Unit.NUMBER, needs, target="intervals")
            return
        total = sum(map(_breaches, groups))
        yield told("intervals", "All", total, Unit.NUMBER, note=evidence.basis, target="intervals")
        for group in groups:
            yield told(group.group, group.title, _breaches(group), Unit.NUMBER)


def _breaches(group: GroupCover) -> int:
    """Stretches below the minimum; two that touch are one."""
    gaps = sorted(group.gaps, key=lambda gap: gap.start)
    ends = [None, *(gap.end for gap in gaps)]
    return sum(gap.start != end for gap, end in zip(gaps, ends, strict=False))
