"""A gap as a demand: the terms that say it must be filled, and the people and days that could fill it."""

from __future__ import annotations

from dataclasses import replace

from api.rostering.explaining.case import Case
from roster.reports.cover import CoverInterval
from roster.rules import Rulebook
from roster.rules.cover.cover_rule import CoverRule
from roster.rules.cover.floor import pieces
from roster.table import Cover


def gap_terms(rulebook: Rulebook, gap: CoverInterval) -> tuple[Cover, ...]:
    """The priced terms of a gap: of its group and date, on the cells that span some of it."""
    spans = {cells for _, _, cells in pieces(rulebook.frame, gap.start, gap.end)}
    kind = next(group.kind for group in rulebook.ward.groups if group.id == gap.group)
    rules = {rule.id for rule in rulebook.rules if isinstance(rule, CoverRule) and rule.kind == kind}
    wanted = [term for term in rulebook.table.terms if isinstance(term, Cover) and term.origin.rule in rules]
    return tuple(term for term in wanted if term.least and term.cells in spans and _is_of(term, gap))


def filled(rulebook: Rulebook, gap: CoverInterval) -> tuple[Cover, ...]:
    """The same as demands that must be met."""
    return tuple(replace(term, price=None, most=None) for term in gap_terms(rulebook, gap))


def _is_of(term: Cover, gap: CoverInterval) -> bool:
    return term.origin.subject == gap.group and term.origin.place.startswith(f"{gap.date} ")


def people_of(case: Case, gap: CoverInterval) -> tuple[str, ...]:
    """Everybody of the staff groups whose people could fill a gap."""
    frame, ward = case.rulebook.frame, case.rulebook.ward
    group = next(group for group in ward.groups if group.id == gap.group)
    members = [person.id for person in ward.people if frame.belongs(person, group, gap.date)]
    near = {other for person in members for other in case.alike(person)}
    return tuple(person for person in frame.rows if person in near)


def days_of(case: Case, gap: CoverInterval) -> list[int]:
    """The days of the period whose duties span some of a gap."""
    days = {day for term in filled(case.rulebook, gap) for day, _ in term.cells}
    return sorted(days & set(case.rulebook.frame.period))


def options_of(case: Case, gap: CoverInterval) -> list[tuple[int, int]]:
    """Days of the period and clinical duties that span the whole of a gap."""
    frame = case.rulebook.frame
    clinical = [duty for duty, shift in enumerate(frame.ward.shifts, start=1) if shift.clinical]
    return [
        (day, duty)
        for day in frame.period
        for duty in clinical
        if frame.start[day, duty] <= gap.start and frame.end[day, duty] >= gap.end
    ]
