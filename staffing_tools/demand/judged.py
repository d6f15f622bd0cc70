"""From professional judgement to a template: the mean of each weekday, rounded up to whole people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from math import ceil

from staffing_tools.demand.template import DemandTemplate, TemplateLine
from staffing_tools.exact import WEEK, rounded
from staffing_tools.judgement import Judgement, JudgementResult, needed

Cell = tuple[str, str, int]
"""Shift, role and weekday."""


@dataclass(frozen=True)
class JudgedTemplate:
    """A template, and what rounding up to whole people added to the judgement's mean week."""

    template: DemandTemplate
    judged_hours: Fraction
    """Hours a week of care as judged, all weekdays counting the same."""

    @property
    def added_hours(self) -> Fraction:
        """Hours a week that whole people add."""
        return self.template.establishment.worked - self.judged_hours

    @property
    def words(self) -> str:
        """The arithmetic in one sentence."""
        judged = self.template.establishment_of(self.judged_hours).total_wte
        total = self.template.establishment.total_wte
        whole = rounded(self.template.establishment.worked)
        return (
            f"judgement needs {rounded(self.judged_hours)} hours a week ({rounded(judged)} WTE); in whole people on "
            f"each shift {whole} hours ({rounded(total)} WTE)"
        )


def template_of(judgement: Judgement, result: JudgementResult) -> JudgedTemplate:
    """The template of a judgement. A weekday that the judgement does not reach needs what its mean day needs."""
    means = _means(judgement)
    lines = tuple(_lines({cell: ceil(staff) for cell, staff in means.items()}))
    template = DemandTemplate(
        ward=judgement.ward.id,
        shifts=judgement.shifts,
        roles=judgement.roles,
        lines=lines,
        allowance=judgement.allowance,
        lead=judgement.lead,
        week_minutes=result.stretch.step.minutes,
    )
    care = {role.code for role in judgement.roles if role.counted and not role.leads}
    hours = (staff * template.hours_each(shift, (day,)) for (shift, role, day), staff in means.items() if role in care)
    return JudgedTemplate(template, sum(hours, Fraction(0)))


def _means(judgement: Judgement) -> dict[Cell, Fraction]:
    """Mean staff of each shift, role and weekday over the days of the judgement."""
    days = defaultdict(int, dict.fromkeys(range(WEEK), 0))
    for date in judgement.dates.dates:
        days[date.weekday()] += 1
    total: dict[Cell, Fraction] = defaultdict(Fraction)
    every: dict[tuple[str, str], Fraction] = defaultdict(Fraction)
    for need in needed(judgement):
        total[need.shift.code, need.role.code, need.date.weekday()] += need.staff
        every[need.shift.code, need.role.code] += need.staff
    return {
        (shift, role, day): total[shift, role, day] / days[day] if days[day] else staff / judgement.dates.days
        for (shift, role), staff in every.items()
        for day in range(WEEK)
    }


def _lines(staff: dict[Cell, int]) -> Iterator[TemplateLine]:
    """Weekdays of one shift and role with the same number of people, as one line."""
    filled = (cell for cell, people in staff.items() if people)
    cells = sorted(filled, key=lambda cell: (*cell[:2], staff[cell], cell[2]))
    for (shift, role, people), group in groupby(cells, key=lambda cell: (cell[0], cell[1], staff[cell])):
        yield TemplateLine(shift=shift, role=role, weekdays=tuple(day for _, _, day in group), staff=people)
