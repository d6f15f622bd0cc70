"""Names that refer to nothing, and things that are there twice."""

from __future__ import annotations

from typing import Any

import pytest

from roster.ward import WardError, parse_ward
from tests.roster.plain_ward import plain_document

PATTERN = {"person": "R1", "standing": "agreed"}
WISH = {"id": "1", "person": "R1", "date": "2026-11-02", "want": "work"}


def problems(**changes: Any) -> list[str]:
    """The problems of the small ward with some parts replaced."""
    with pytest.raises(WardError) as refusal:
        parse_ward(plain_document() | changes)
    return [str(problem) for problem in refusal.value.problems]


def with_entry(sheet: str, entry: dict[str, Any]) -> dict[str, Any]:
    """The small ward's sheet with one more entry."""
    return {sheet: [*plain_document().get(sheet, []), entry]}


@pytest.mark.parametrize(
    ("sheet", "entry", "message"),
    [
        ("shifts", {"code": "E", "title": "E", "start": "07:00", "end": "08:00"}, "shifts[7]: a shift with this code"),
        ("groups", {"id": "RN", "title": "RN"}, "groups[5]: a group with this id is there already, further up"),
        (
            "people",
            {"id": "H3", "band": 3, "duties": "E"},
            "people[7]: a person with this id is there already, further up",
        ),
        ("competences", {"person": "X", "skill": "NIC"}, "competences[1].person: nobody in people has this id"),
        ("contracts", {"person": "R1", "start": "2026-11-09", "wte": 1}, "contracts[7].start: overlaps the person's"),
        ("people", {"id": "H4", "band": 3, "duties": "E"}, "people[7]: has no contract in the period; add a line"),
        ("patterns", PATTERN | {"effect": "no skill", "skill": "ECG"}, "patterns[1].skill: nobody in people has this"),
        ("patterns", PATTERN | {"effect": "anchor", "duty": "Q", "weekdays": "Mon"}, "patterns[1].duty: no shift has"),
        (
            "patterns",
            PATTERN | {"effect": "only duties", "duties": "E Q"},
            "patterns[1].duties: no shift has the code given here",
        ),
        ("patterns", PATTERN | {"effect": "no duties", "tags": "evening"}, "patterns[1].tags: no shift has the tag"),
        ("wishes", WISH | {"duties": "Q"}, "wishes[1].duties: no shift has the code given here"),
        ("wishes", WISH | {"date": "2026-12-24"}, "wishes[1].date: lies outside the period 2026-11-02 to 2026-11-15"),
        (
            "locks",
            {"person": "R1", "date": "2026-11-02", "duty": "Q"},
            "locks[1].duty: no shift has the code given here",
        ),
        (
            "history",
            {"person": "R1", "start": "2026-11-01", "duties": "E"},
            "history[4]: this person's history is there",
        ),
        (
            "demand",
            {"group": "Q", "start": "07:00", "end": "08:00", "least": 1},
            "demand[6].group: no group has this id",
        ),
    ],
)
def test_one_entry_that_is_wrong(sheet: str, entry: dict[str, Any], message: str) -> None:
    found = problems(**with_entry(sheet, entry))
    assert len(found) == 1
    assert found[0].startswith(message)


@pytest.mark.parametrize("sheet", ["wishes", "locks", "ledgers", "rules"])
def test_entries_that_are_there_twice(sheet: str) -> None:
    entry = {
        "wishes": WISH,
        "locks": {"person": "R1", "date": "2026-11-02"},
        "ledgers": {"person": "R1"},
        "rules": {"rule": "r", "parameter": "p", "value": 1, "source": "us"},
    }[sheet]
    (found,) = problems(**{sheet: [entry, entry]})
    assert found.startswith(f"{sheet}[2]: ")
    assert found.endswith("already, further up; change or remove one of the two")


def test_a_skill_that_a_competence_gives_is_held() -> None:
    competences = [{"person": "H1", "skill": "ECG"}]
    groups = [*plain_document()["groups"], {"id": "ECG", "title": "ECG", "kind": "skill", "skills": "ECG"}]
    demand = [{"group": "ECG", "start": "07:00", "end": "08:00", "least": 1}]
    parse_ward(plain_document() | {"competences": competences, "groups": groups, "demand": demand})


def test_a_misspelt_contract_is_one_problem() -> None:
    contracts = plain_document()["contracts"]
    contracts[0]["person"] = "R7"
    assert problems(contracts=contracts) == ["contracts[1].person: nobody in people has this id"]


def test_a_group_of_unknown_skill_is_one_problem() -> None:
    groups = plain_document()["groups"]
    groups[3]["skills"] = "PMAV"
    (found,) = problems(groups=groups)
    assert found.startswith("groups[4].skills: nobody in people has the skill given here")
