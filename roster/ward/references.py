"""Names in a ward file that refer to nothing, and things that are there twice."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Hashable, Iterable, Iterator

from roster.ward.groups import Group
from roster.ward.mix_references import mix_problems
from roster.ward.people import Contract, Person
from roster.ward.problems import LEAVE_IN_HISTORY, Place, Problem
from roster.ward.skills import held_skills, mistyped_skills
from roster.ward.ward import Ward

_OF_PEOPLE = (
    "contracts",
    "competences",
    "absence",
    "patterns",
    "annual_hours",
    "leave_requests",
    "wishes",
    "locks",
    "history",
    "ledgers",
    "working_time",
    "other_work",
    "leave_accounts",
    "learning",
    "time_owed",
    "overrides",
)
"""Parts of the file whose every line is of a person."""


def dangling(ward: Ward) -> Iterator[Problem]:
    """Every reference that leads nowhere and every double, in the order of the file."""
    for reading in (
        _doubles,
        _people,
        _sharers,
        _contracts,
        _skills,
        mistyped_skills,
        _duties,
        _groups,
        _history,
        _dates,
    ):
        yield from reading(ward)
    yield from mix_problems(ward)


def _doubles(ward: Ward) -> Iterator[Problem]:
    yield from _twice("shifts", (shift.code for shift in ward.shifts), "a shift with this code is there already")
    yield from _twice("groups", (group.id for group in ward.groups), "a group with this id is there already")
    yield from _twice("people", (person.id for person in ward.people), "a person with this id is there already")
    yield from _twice("calendars", (line.id for line in ward.calendars), "a calendar with this id is there already")
    years = ((line.person, line.start) for line in ward.annual_hours)
    yield from _twice("annual_hours", years, "this person's year is there already")
    requests = (line.id for line in ward.leave_requests)
    yield from _twice("leave_requests", requests, "a request with this id is there already")
    yield from _twice("wishes", (wish.id for wish in ward.wishes), "a wish with this id is there already")
    yield from _twice("history", (line.person for line in ward.history), "this person's history is there already")
    yield from _twice("ledgers", (line.person for line in ward.ledgers), "this person's ledger is there already")
    yield from _twice(
        "working_time", (line.person for line in ward.working_time), "this person's line is there already"
    )
    accounts = ((line.person, line.start) for line in ward.leave_accounts)
    yield from _twice("leave_accounts", accounts, "this person's leave year is there already")
    overrides = ((line.rule, line.person, line.date) for line in ward.overrides)
    yield from _twice("overrides", overrides, "this override is there already")
    yield from _twice("locks", ((line.person, line.date) for line in ward.locks), "this cell is locked already")
    settings = ((line.rule, line.parameter) for line in ward.rules)
    targets = ((line.figure, line.measure) for line in ward.figure_targets)
    yield from _twice("figure_targets", targets, "this measure of the key figure has a target already")
    yield from _twice("rules", settings, "this parameter of the rule is set already")


def _twice(sheet: str, keys: Iterable[Hashable], message: str) -> Iterator[Problem]:
    seen: set[Hashable] = set()
    for index, key in enumerate(keys):
        if key in seen:
            yield Problem((sheet, index), f"{message}, further up; change or remove one of the two")
        seen.add(key)


def _people(ward: Ward) -> Iterator[Problem]:
    known = {person.id for person in ward.people}
    for sheet in _OF_PEOPLE:
        for index, line in enumerate(getattr(ward, sheet)):
            if line.person not in known:
                yield Problem((sheet, index, "person"), "nobody in people has this id")


def _sharers(ward: Ward) -> Iterator[Problem]:
    known = {person.id for person in ward.people}
    for index, share in enumerate(ward.job_shares):
        for field in ("first", "second"):
            if getattr(share, field) not in known:
                yield Problem(("job_shares", index, field), "nobody in people has this id")


def _contracts(ward: Ward) -> Iterator[Problem]:
    lines: dict[str, list[tuple[Contract, int]]] = {}
    for index, contract in enumerate(ward.contracts):
        lines.setdefault(contract.person, []).append((contract, index))
    misnamed = not lines.keys() <= {person.id for person in ward.people}
    for index, person in enumerate(ward.people):
        mine = sorted(lines.get(person.id, []), key=lambda line: line[0].start)
        if not person.temporary and not misnamed and not any(_in_period(contract, ward) for contract, _ in mine):
            yield Problem(("people", index), "has no contract in the period; add a line to contracts")
        for (earlier, _), (later, place) in itertools.pairwise(mine):
            if earlier.end is None or earlier.end >= later.start:
                message = "overlaps the person's earlier contract; give that one an end"
                yield Problem(("contracts", place, "start"), message)


def _in_period(contract: Contract, ward: Ward) -> bool:
    return contract.start <= ward.period.end and (contract.end is None or contract.end >= ward.period.start)


def _skills(ward: Ward) -> Iterator[Problem]:
    held = held_skills(ward)
    for index, group in enumerate(ward.groups):
        for field in ("skills", "without"):
            message = "nobody in people has the skill given here"
            yield from _unknown(getattr(group, field), held, ("groups", index, field), message)
    for index, pattern in enumerate(ward.patterns):
        if pattern.effect == "no skill" and pattern.skill not in held:
            yield Problem(("patterns", index, "skill"), "nobody in people has this skill")


def _duties(ward: Ward) -> Iterator[Problem]:
    codes = {shift.code for shift in ward.shifts}
    tags = {tag for shift in ward.shifts for tag in shift.tags}
    message = "no shift has the code given here"
    for index, person in enumerate(ward.people):
        yield from _unknown(person.duties, codes, ("people", index, "duties"), message)
    for index, wish in enumerate(ward.wishes):
        yield from _unknown(wish.duties, codes, ("wishes", index, "duties"), message)
    for index, lock in enumerate(ward.locks):
        yield from _unknown((lock.duty,), codes | {""}, ("locks", index, "duty"), message)
    for index, line in enumerate(ward.history):
        for day, code in enumerate(line.duties):
            place = ("history", index, "duties", day)
            yield from _unknown((code,), codes | {""}, place, message, f"; {LEAVE_IN_HISTORY}")
    for index, pattern in enumerate(ward.patterns):
        if pattern.effect == "anchor":
            yield from _unknown((pattern.duty,), codes, ("patterns", index, "duty"), message)
        yield from _unknown(getattr(pattern, "duties", ()), codes, ("patterns", index, "duties"), message)
        no_tag = "no shift has the tag given here"
        yield from _unknown(getattr(pattern, "tags", ()), tags, ("patterns", index, "tags"), no_tag)


def _unknown(names: Iterable[str], known: set[str], place: Place, message: str, hint: str = "") -> Iterator[Problem]:
    for name in names:
        if name not in known:
            known_names = ", ".join(sorted(filter(None, known))) or "none"
            yield Problem(place, f"{message}; known: {known_names}{hint}")


def _groups(ward: Ward) -> Iterator[Problem]:
    known = {group.id: group for group in ward.groups}
    reported: set[str] = set()
    for index, line in enumerate(ward.demand):
        if line.group not in known:
            yield Problem(("demand", index, "group"), f"no group has this id; known: {', '.join(known)}")
        elif line.least > 0 and line.group not in reported and _is_empty(known[line.group], ward):
            reported.add(line.group)
            message = f"nobody on the ward is in the group {line.group!r}; mend its bands and skills, or the people's"
            yield Problem(("demand", index, "group"), message)


def _is_empty(group: Group, ward: Ward) -> bool:
    """Whether nobody can count towards the group, though every skill that it asks for is held by somebody."""
    unknown = set(group.skills) - held_skills(ward)
    return not unknown and not any(_may_belong(person, group, ward) for person in ward.people)


def _may_belong(person: Person, group: Group, ward: Ward) -> bool:
    skills = set(person.skills) | {c.skill for c in ward.competences if c.person == person.id}
    fits = (not group.bands or person.band in group.bands) and (not group.sex or person.sex == group.sex)
    return person.in_numbers and fits and skills.issuperset(group.skills) and not skills & set(group.without)


def _history(ward: Ward) -> Iterator[Problem]:
    eve = ward.period.start - dt.timedelta(days=1)
    for index, line in enumerate(ward.history):
        if line.end != eve:
            message = f"ends on {line.end}; history must end on {eve}, the day before the period"
            yield Problem(("history", index, "duties"), message)


def _dates(ward: Ward) -> Iterator[Problem]:
    for sheet in ("wishes", "locks"):
        for index, line in enumerate(getattr(ward, sheet)):
            if line.date not in ward.period:
                period = f"{ward.period.start} to {ward.period.end}"
                yield Problem((sheet, index, "date"), f"lies outside the period {period}")
