"""Each person's share of a roster in one line: hours, unsocial work, wishes."""

from __future__ import annotations

from dataclasses import dataclass

from roster.reports.hours import PersonHours
from roster.reports.unsocial import PersonUnsocial
from roster.reports.wishes import Wishes
from roster.rules.rulebook import Rulebook


@dataclass(frozen=True, slots=True)
class PersonLine:
    """One person. `name` is "" where the ward file gives none."""

    person: str
    name: str
    band: int
    hours: PersonHours
    unsocial: PersonUnsocial
    wishes: Wishes


def people_of(
    rulebook: Rulebook, hours: tuple[PersonHours, ...], unsocial: tuple[PersonUnsocial, ...], wishes: Wishes
) -> tuple[PersonLine, ...]:
    """Everybody, in the order of the ward file."""
    lines = zip(rulebook.ward.people, hours, unsocial, strict=True)
    return tuple(PersonLine(p.id, p.name, p.band, worked, share, wishes.by(p.id)) for p, worked, share in lines)
