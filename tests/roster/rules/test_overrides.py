"""Logged overrides: what they lift, what they leave, and which are refused."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.rules.registry import RULES
from roster.rules.rule import Rule
from roster.rules.rulebook import Rulebook
from roster.ward import WardError
from tests.roster.rules.agreement import assert_agreement, findings
from tests.roster.rules.varied import lone_ward
from tests.wards import START, day, roster_of, small_ward

CASES = {
    "daily-rest": ("L E", 1),
    "longest-stretch": ("E E E E E E E", 6),
    "nights-in-a-row": ("N N N N", 3),
    "long-days-in-a-row": ("LD LD LD LD", 3),
    "clear-time-after-nights": ("N - E", 2),
    "most-hours": ("LD LD LD LD LD LD", 5),
}
KINDS = {rule.id: rule for rule in RULES if rule.bends}


def override(rule: str, date: dt.date, role: str = "ward manager", person: str = "H1") -> dict[str, Any]:
    return {"rule": rule, "person": person, "date": date, "role": role, "logged": START}


def test_every_rule_that_bends_is_tried() -> None:
    assert KINDS.keys() == CASES.keys() | {"short-notice"}


@pytest.mark.parametrize("kind", [KINDS[id_] for id_ in CASES], ids=lambda kind: kind.id)
def test_an_override_lifts_the_rule_on_its_date_alone(kind: type[Rule[Any]]) -> None:
    text, number = CASES[kind.id]

    def breaches(**changes: Any) -> list[dt.date]:
        ward = lone_ward("E L N LD LN", **changes)
        roster = roster_of(ward, H1=text)
        assert_agreement(kind, ward, roster)
        return [finding.date for finding in findings(kind, ward, roster) if finding.hard]

    free = breaches()
    assert day(number) in free
    assert breaches(overrides=[override(kind.id, day(number))]) == [date for date in free if date != day(number)]
    assert breaches(overrides=[override(kind.id, day(number - 1))]) == free


@pytest.mark.parametrize(
    ("line", "message"),
    [
        (override("average-week", START), r"overrides\[1\].rule: no rule of this id can be overridden for one date"),
        (override("late-night", START), r"overrides\[1\].rule: no rule of this id"),
        (
            override("daily-rest", START, role="bed manager"),
            r"overrides\[1\].role: this role may not override",
        ),
        (override("daily-rest", START, person="H9"), r"overrides\[1\].person: nobody in people has this id"),
    ],
)
def test_overrides_that_are_refused(line: dict[str, Any], message: str) -> None:
    with pytest.raises(WardError, match=message):
        Rulebook.of(small_ward(overrides=[line]))
