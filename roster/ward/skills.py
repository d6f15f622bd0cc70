"""Skills that people hold, and those among them that look like a slip of the pen."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import get_close_matches

from roster.ward.problems import Place, Problem
from roster.ward.ward import Ward


def held_skills(ward: Ward) -> set[str]:
    """Every skill that somebody holds, for good or between dates."""
    return {skill for _, _, skill in _holdings(ward)}


def mistyped_skills(ward: Ward) -> Iterator[Problem]:
    """Skills that nothing in the ward asks for and that are nearly one that it does.

    A skill that is near to none is there for information. So is one whose holder has the near one as well.
    """
    held: dict[str, set[str]] = {}
    for _, person, skill in _holdings(ward):
        held.setdefault(person, set()).add(skill)
    asked = _asked(ward)
    known = {skill.upper(): skill for skill in sorted(asked & held_skills(ward))}
    for place, person, skill in _holdings(ward):
        near = [] if skill in asked else get_close_matches(skill.upper(), known, n=1)
        if near and known[near[0]] not in held[person]:
            message = (
                f"nothing asks for this skill; did you mean {known[near[0]]}? If not, take it out or give it a group"
            )
            yield Problem(place, message)


def _holdings(ward: Ward) -> Iterator[tuple[Place, str, str]]:
    """Where each skill stands, who holds it, and what it is."""
    for index, person in enumerate(ward.people):
        for skill in person.skills:
            yield ("people", index, "skills"), person.id, skill
    for index, line in enumerate(ward.competences):
        yield ("competences", index, "skill"), line.person, line.skill


def _asked(ward: Ward) -> set[str]:
    """Skills to which groups, patterns or the ward's own values of rules refer."""
    of_groups = {skill for group in ward.groups for skill in (*group.skills, *group.without)}
    of_patterns = {pattern.skill for pattern in ward.patterns if pattern.effect == "no skill"}
    return of_groups | of_patterns | {line.value for line in ward.rules if isinstance(line.value, str)}
