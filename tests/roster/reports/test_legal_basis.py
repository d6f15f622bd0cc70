"""What a roster rests on: told in every roster, settled or not, and nobody named."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.reports import legal_basis_of
from roster.rules.rulebook import Rulebook
from tests.roster.rules.varied import lone_ward, setting
from tests.wards import START, day, roster_of


def basis(topic: str, text: str = "LN", published: dt.date | None = None, **changes: Any) -> tuple[bool, str] | None:
    ward = lone_ward("E N LN", **changes)
    roster = roster_of(ward, H1=text).model_copy(update={"published": published})
    lines = legal_basis_of(Rulebook.of(ward), roster)
    assert not any("H1" in line.words for line in lines)
    return next(((line.settled, line.words) for line in lines if line.topic == topic), None)


LONG = "Nights beyond eight hours"
RULE = "special-hazard-nights"


@pytest.mark.parametrize(
    ("text", "rules", "expected"),
    [
        ("E", [], (True, "none of more than 8 h")),
        (
            "N LN",
            [],
            (
                False,
                "LN, N of more than 8 h in special-hazard work: no legal basis is recorded; set special-hazard-nights, "
                "parameter basis",
            ),
        ),
        (
            "LN",
            [setting(RULE, "basis", "Agreement 12")],
            (True, "LN of more than 8 h in special-hazard work rest on: Agreement 12"),
        ),
        ("LN", [setting(RULE, "applies", False)], (True, "the work is assessed as without special hazard (test)")),
    ],
)
def test_long_nights_are_never_passed_in_silence(text: str, rules: list[Any], expected: tuple[bool, str]) -> None:
    assert basis(LONG, text, rules=rules) == expected


def test_opt_outs_are_counted_where_the_board_permits_them() -> None:
    assert basis("Average week") == (True, "48 h over 17 weeks; the board permits no opt-out")
    rules = [setting("average-week", "opt_out_permitted", True)]
    standing = [{"person": "H1", "opt_out_from": START}]
    words = "48 h over 17 weeks; opt-outs in force: 1"
    assert basis("Average week", rules=rules, working_time=standing) == (True, words)


def test_night_workers_without_a_date_are_counted() -> None:
    worker = {"person": "H1", "night_worker": True}
    assert basis("Health assessments") is None
    assert basis("Health assessments", working_time=[worker]) == (False, "1 night worker, 1 without a date on record")
    dated = worker | {"health_assessment_due": day(90)}
    assert basis("Health assessments", working_time=[dated]) == (True, "1 night worker, 0 without a date on record")


def test_overrides_are_counted() -> None:
    line = {"rule": "daily-rest", "person": "H1", "date": day(2), "role": "ward manager", "logged": START}
    assert basis("Overrides") is None
    words = "1 rule set aside, each for one person on one date, and logged"
    assert basis("Overrides", overrides=[line]) == (True, words)


def test_publication_says_when_it_is_due() -> None:
    assert basis("Publication") == (False, "not published yet; Mon 21 Sep is 42 days before it starts")
    assert basis("Publication", published=dt.date(2026, 9, 18)) == (
        True,
        "published on Fri 18 Sep, 45 days before it starts",
    )
