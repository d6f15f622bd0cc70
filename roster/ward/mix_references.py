"""Names in the parts of a ward file on skill mix that refer to nothing, and things that are there twice."""

from __future__ import annotations

from collections.abc import Hashable, Iterator

from roster.ward.problems import Problem
from roster.ward.ward import Ward

NAMING_PEOPLE = (
    ("placements", "person"),
    ("preceptorships", "person"),
    ("preceptorships", "preceptor"),
    ("dues", "person"),
    ("pairings", "first"),
    ("pairings", "second"),
    ("moves", "person"),
)


def mix_problems(ward: Ward) -> Iterator[Problem]:
    """Every reference that leads nowhere and every double."""
    yield from _people(ward)
    yield from _groups(ward)
    yield from _duties(ward)
    yield from _doubles(ward)


def _people(ward: Ward) -> Iterator[Problem]:
    known = {person.id for person in ward.people}
    for part, field in NAMING_PEOPLE:
        for index, line in enumerate(getattr(ward, part)):
            name = getattr(line, field)
            if name is not None and name not in known:
                yield Problem((part, index, field), "nobody in people has this id")


def _groups(ward: Ward) -> Iterator[Problem]:
    kinds = {group.id: group.kind for group in ward.groups}
    for part in ("observations", "dues"):
        for index, line in enumerate(getattr(ward, part)):
            if line.group is not None and line.group not in kinds:
                yield Problem((part, index, "group"), f"no group has this id; known: {', '.join(kinds)}")
    for index, observation in enumerate(ward.observations):
        if kinds.get(observation.group, "staff") != "staff":
            yield Problem(
                ("observations", index, "group"), "is not a group of kind staff; name the group that observes"
            )


def _duties(ward: Ward) -> Iterator[Problem]:
    clinical = {shift.code: shift.clinical for shift in ward.shifts}
    away = ", ".join(sorted(code for code in clinical if not clinical[code])) or "none"
    for index, due in enumerate(ward.dues):
        for code in due.duties:
            if clinical.get(code, True):
                yield Problem(
                    ("dues", index, "duties"), f"no duty away from the floor has the code given here; known: {away}"
                )


def _doubles(ward: Ward) -> Iterator[Problem]:
    keys: dict[str, list[Hashable]] = {
        "observations": [line.id for line in ward.observations],
        "gap_filling": [line.step for line in ward.gap_filling],
        "pay_rates": [(line.paid_as, line.band, line.start) for line in ward.pay_rates],
    }
    for part, names in keys.items():
        for index, name in enumerate(names):
            if name in names[:index]:
                yield Problem((part, index), "is there already, further up; change or remove one of the two")
