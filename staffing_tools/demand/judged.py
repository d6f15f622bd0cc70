"""From professional judgement to a template: the mean of each weekday in whole people."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby
from math import ceil, floor

from staffing_tools.demand.template import DemandTemplate, TemplateLine
from staffing_tools.establishment import Establishment
from staffing_tools.exact import WEEK, rounded
from staffing_tools.judgement import Judgement, JudgementResult, needed

Cell = tuple[str, str, int]
"""Shift, role and weekday."""


@dataclass(frozen=True)
class JudgedTemplate:
    """A template, and what whole people added to the judgement's mean week, or took from it."""

    template: DemandTemplate
    judged_hours: Fraction
    """Hours a week of care as judged, all weekdays counting the same."""

    @property
    def added_hours(self) -> Fraction:
        """Hours a week that whole people add; below 0 where an agreed establishment does not reach them."""
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


def template_of(judgement: Judgement, result: JudgementResult, agreed_wte: Fraction | None = None) -> JudgedTemplate:
    """The template of a judgement. A weekday that the judgement does not reach needs what its mean day needs.

    Parts of a person are rounded up. Where an establishment is agreed, time to lead included, they are only as far as
    its hours reach, the largest parts first, and down beyond. Raises ValueError if time to lead takes more.
    """
    means = _means(judgement)
    empty = DemandTemplate(
        ward=judgement.ward.id,
        shifts=judgement.shifts,
        roles=judgement.roles,
        allowance=judgement.allowance,
        lead=judgement.lead,
        week_minutes=result.stretch.step.minutes,
    )
    people = {cell: ceil(staff) for cell, staff in means.items()}
    if agreed_wte is not None:
        agreed = Establishment.staffed_by(agreed_wte, empty.allowance, empty.week_minutes, empty.lead)
        people = _within(means, empty, agreed.worked)
    return JudgedTemplate(empty.model_copy(update={"lines": tuple(_lines(people))}), _care_hours(means, empty))


def _within(means: dict[Cell, Fraction], template: DemandTemplate, hours: Fraction) -> dict[Cell, int]:
    """Whole people whose hours of care reach no further than these, unless the whole parts of the means do."""
    people = {cell: floor(staff) for cell, staff in means.items()}
    left = hours - _care_hours(people, template)
    parts = {cell: staff - people[cell] for cell, staff in means.items() if staff > people[cell]}
    for cell in sorted(parts, key=lambda cell: -parts[cell]):
        more = _care_hours({cell: 1}, template)
        if more <= left:
            people[cell], left = people[cell] + 1, left - more
    return people


def _care_hours(staff: Mapping[Cell, Fraction | int], template: DemandTemplate) -> Fraction:
    """Hours a week of those who care."""
    care = template.care_roles
    cells = ((shift, day, number) for (shift, role, day), number in staff.items() if role in care)
    return sum((number * template.hours_each(shift, (day,)) for shift, day, number in cells), Fraction(0))


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
