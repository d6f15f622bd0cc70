"""Isolated nights by hand. H1 brings no history unless the test gives one; H2 comes from three nights."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.rules.fatigue.isolated_night import IsolatedNight
from tests.roster.rules.agreement import findings
from tests.roster.rules.varied import setting
from tests.wards import START, roster_of, small_ward

ALONE = [setting("isolated-night", "price", 40), setting("isolated-night", "split_price", 0)]
SPLIT = [setting("isolated-night", "price", 0), setting("isolated-night", "split_price", 30)]


def costs(text: str, rules: list[dict[str, Any]], person: str = "H1", **changes: Any) -> list[tuple[int, int]]:
    """Day of the period and points of every finding for one person that costs any."""
    ward = small_ward(rules=rules, **changes)
    found = findings(IsolatedNight, ward, roster_of(ward, **{person: text}))
    assert not any(finding.hard for finding in found)
    return [((f.date - START).days, f.cost) for f in found if f.cost and f.person == person]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("- N -", [(1, 40)]),
        ("E N -", [(1, 40)]),
        ("N N", []),
        ("N LN", []),
        ("N - LN", [(0, 40), (2, 40)]),
        ("- - - - - - - - - - - - - N", []),  # the next roster may go on with it
    ],
)
def test_a_night_alone(text: str, expected: list[tuple[int, int]]) -> None:
    assert costs(text, ALONE) == expected


def test_nights_are_wanted_in_blocks_of_a_length() -> None:
    rules = [*ALONE, setting("isolated-night", "least", 3)]
    assert costs("N - N N", rules) == [(0, 80), (3, 40)]


def test_a_night_alone_at_the_end_of_the_past_is_priced_unless_the_period_goes_on_with_it() -> None:
    history = [{"person": "H1", "start": START - dt.timedelta(days=2), "duties": ["", "N"]}]
    assert costs("", ALONE, history=history) == [(0, 40)]
    assert costs("N", ALONE, history=history) == []
    assert costs("N", ALONE, person="H2") == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [("N - N", [(1, 30)]), ("N N - LN LN", [(2, 30)]), ("N - - N", []), ("N E N", []), ("N - E", [])],
)
def test_night_off_night(text: str, expected: list[tuple[int, int]]) -> None:
    assert costs(text, SPLIT) == expected


def test_a_day_off_between_the_past_and_the_period_splits_nights_too() -> None:
    history = [{"person": "H1", "start": START - dt.timedelta(days=3), "duties": ["N", "N", ""]}]
    assert costs("N N", SPLIT, history=history) == [(0, 30)]
    assert costs("- N N", SPLIT, history=history) == []


def test_a_day_of_absence_splits_nothing() -> None:
    absence = [{"person": "H1", "start": START + dt.timedelta(days=1), "end": START + dt.timedelta(days=1)}]
    assert costs("N - N - N", SPLIT, absence=absence) == [(3, 30)]


def test_words() -> None:
    ward = small_ward(history=[])
    alone, _, split = findings(IsolatedNight, ward, roster_of(ward, H1="N - N"))
    assert alone.words == "only 1 night in a row to Mon 2 Nov; 2 or more are wanted"
    assert split.words == "a single day off on Tue 3 Nov between two nights"
