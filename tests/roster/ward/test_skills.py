"""Slips of the pen in the skills that people hold."""

from __future__ import annotations

from typing import Any

import pytest

from roster.ward import WardError, parse_ward
from tests.roster.plain_ward import plain_document

ADVICE = "If not, take it out or give it a group"


def with_skills(skills: str, **changes: Any) -> dict[str, Any]:
    """The small ward, in which H2 holds these skills."""
    document = plain_document() | changes
    document["people"][4]["skills"] = skills
    return document


def problems(document: dict[str, Any]) -> list[str]:
    """What the ward is refused with."""
    with pytest.raises(WardError) as refusal:
        parse_ward(document)
    return [str(problem) for problem in refusal.value.problems]


@pytest.mark.parametrize(("slip", "meant"), [("PMAV", "PMVA"), ("PMV", "PMVA"), ("NCI", "NIC"), ("pmva", "PMVA")])
def test_a_skill_that_is_nearly_one_that_is_asked_for(slip: str, meant: str) -> None:
    message = f"nothing asks for this skill; did you mean {meant}? {ADVICE}"
    assert problems(with_skills(slip)) == [f"people[5].skills: {message}"]
    competences = [{"person": "H2", "skill": slip}]
    assert problems(plain_document() | {"competences": competences}) == [f"competences[1].skill: {message}"]


@pytest.mark.parametrize("skills", ["SCN EWYL", "PMVA PMVA2"])
def test_skills_for_information_are_allowed(skills: str) -> None:
    parse_ward(with_skills(skills))


@pytest.mark.parametrize(
    "changes",
    [
        {"groups": [*plain_document()["groups"], {"id": "PMV", "title": "In part", "kind": "skill", "skills": "PMV"}]},
        {"groups": [*plain_document()["groups"], {"id": "PMV", "title": "Others", "without": "PMV"}]},
        {"patterns": [{"person": "H2", "standing": "agreed", "effect": "no skill", "skill": "PMV"}]},
        {"rules": [{"rule": "newly-qualified", "parameter": "skill", "value": "PMV", "source": "us"}]},
    ],
)
def test_whatever_refers_to_a_skill_asks_for_it(changes: dict[str, Any]) -> None:
    parse_ward(with_skills("PMV", **changes))
