"""What cannot fall to some people and so falls to the others, in the machine form; and patterns to try."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from api.forms.form import Form
from roster.fairness import Load, loads
from roster.rules import Rulebook
from roster.ward import Ward, parse_ward


class LoadForm(Form):
    """A class of shifts in one staff group, as a part of work from 0 to 1."""

    group: str
    """Id of the group."""
    shifts: str
    """Nights or weekends."""
    ordinary: float
    """The part of everybody's work that they would be, could all work them."""
    carried: float | None
    """The part of the work of those who can; nothing where nobody can."""
    by_person: dict[str, float | None]
    """What each person who works fewer or none puts on the others, by id; nothing where nobody else can."""


class ExemptionsForm(Form):
    """Loads as they are, and as they would be with more patterns."""

    now: list[LoadForm]
    """As the ward stands."""
    approved: list[LoadForm] | None
    """With the patterns that were tried; nothing where none were."""


def exemptions_form(now: tuple[Load, ...], approved: tuple[Load, ...] | None) -> ExemptionsForm:
    """Both in plain values."""
    return ExemptionsForm(now=_loads(now), approved=None if approved is None else _loads(approved))


def without_lines(nights: Sequence[str], weekends: Sequence[str]) -> list[dict[str, Any]]:
    """Agreed patterns of these people, who work no nights, or no weekends."""
    agreed = {"standing": "agreed"}
    return [
        *({"person": person, "effect": "no duties", "tags": "night", **agreed} for person in nights),
        *({"person": person, "effect": "days off", "weekdays": "Sat Sun", **agreed} for person in weekends),
    ]


def loads_with(ward: Ward, lines: Sequence[dict[str, Any]]) -> tuple[Load, ...]:
    """Loads of the ward with more patterns. Raises WardError where they do not fit it."""
    document = ward.model_dump(mode="json", by_alias=True)
    tried = parse_ward(document | {"patterns": [*document["patterns"], *lines]})
    return loads(Rulebook.of(tried).frame)


def _loads(found: tuple[Load, ...]) -> list[LoadForm]:
    return [
        LoadForm(
            group=load.group,
            shifts=load.shifts,
            ordinary=round(load.ordinary, 4),
            carried=_rounded(load.carried),
            by_person={each.person: _rounded(load.added_by(each.person)) for each in load.people if each.part < 1},
        )
        for load in found
    ]


def _rounded(part: float | None) -> float | None:
    return None if part is None else round(part, 4)
