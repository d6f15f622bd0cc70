"""The arithmetic both ways: what each line of demand needs in WTE, and how many people WTE put on a shift."""

from __future__ import annotations

from collections.abc import Iterable
from fractions import Fraction

from roster.ward import Noun
from roster.ward.base import Id, Weekdays
from staffing_tools.demand.template import DemandTemplate, TemplateLine
from staffing_tools.establishment import Establishment
from staffing_tools.exact import rounded
from staffing_tools.judgement import NO_LEAD


class LineWte(Noun):
    """Whole-time equivalents that one line of demand takes, absence allowance included."""

    shift: Id
    """Code of the shift."""
    role: Id
    """Code of the role."""
    weekdays: Weekdays
    """Weekdays."""
    wte: Fraction
    """Whole-time equivalents."""


def wte_of(template: DemandTemplate) -> tuple[LineWte, ...]:
    """What each line of a template needs."""
    return tuple(
        LineWte(
            shift=line.shift,
            role=line.role,
            weekdays=line.weekdays,
            wte=template.establishment_of(template.hours((line,))).care_wte,
        )
        for line in template.lines
    )


def staffed(template: DemandTemplate, lines: Iterable[LineWte]) -> DemandTemplate:
    """The template that whole-time equivalents staff: as many whole people on each line as they reach."""
    found = ((line, _people(template, line)) for line in lines)
    made = tuple(
        TemplateLine(shift=line.shift, role=line.role, weekdays=line.weekdays, staff=people)
        for line, people in found
        if people
    )
    return template.model_copy(update={"lines": made})


def _people(template: DemandTemplate, line: LineWte) -> int:
    hours = Establishment.staffed_by(line.wte, template.allowance, template.week_minutes, NO_LEAD).worked
    return int(hours / template.hours_each(line.shift, line.weekdays))


class Fit(Noun):
    """What demand needs beside what an agreed establishment can staff."""

    needs: Establishment
    """What demand needs."""
    agreed: Establishment
    """What the agreed establishment can staff."""

    @property
    def short_hours(self) -> Fraction:
        """Hours a week by which the agreed establishment falls short; below 0 where it has hours to spare."""
        return self.needs.worked - self.agreed.worked

    @property
    def short_wte(self) -> Fraction:
        """The same in whole-time equivalents."""
        return self.needs.total_wte - self.agreed.total_wte

    @property
    def words(self) -> str:
        """The arithmetic in one sentence, both ways."""
        if self.short_hours > 0:
            end = f"it falls short by {rounded(self.short_hours)} hours a week ({rounded(self.short_wte)} WTE)"
        else:
            end = f"it leaves {rounded(-self.short_hours)} hours a week ({rounded(-self.short_wte)} WTE) to spare"
        return (
            f"demand needs {rounded(self.needs.worked)} hours a week ({rounded(self.needs.total_wte)} WTE); the agreed "
            f"{rounded(self.agreed.total_wte)} WTE staff {rounded(self.agreed.worked)} hours a week; {end}"
        )


def fit(template: DemandTemplate, agreed_wte: Fraction) -> Fit:
    """Demand beside an agreed establishment, time to lead included. Raises ValueError if that takes more."""
    agreed = Establishment.staffed_by(agreed_wte, template.allowance, template.week_minutes, template.lead)
    return Fit(needs=template.establishment, agreed=agreed)
