"""What cannot be met together, in ward words, and never more of it than is needed."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from api.rostering import conflict_in
from roster.rules import Rulebook
from tests.wards import START, small_ward


def _day(number: int) -> dt.date:
    return START + dt.timedelta(days=number)


def _lock(person: str, day: int, duty: str) -> dict[str, Any]:
    return {"person": person, "date": _day(day), "duty": duty}


def _away(person: str, day: int, kind: str) -> dict[str, Any]:
    return {"person": person, "kind": kind, "start": _day(day), "end": _day(day)}


def _agreed(person: str, **effect: Any) -> dict[str, Any]:
    return {"person": person, "standing": "agreed"} | effect


def _nights(person: str, number: int) -> dict[str, Any]:
    """Four weeks of past that end in so many nights."""
    return {"person": person, "start": _day(-28), "duties": [""] * (28 - number) + ["N"] * number}


def _demands(**fixed: list[dict[str, Any]]) -> list[str] | None:
    """What conflicts on the small ward where nothing but this is fixed."""
    nothing: dict[str, list[dict[str, Any]]] = {"locks": [], "absence": [], "patterns": [], "history": [], "wishes": []}
    found = conflict_in(Rulebook.of(small_ward(period={"days": 7}, **(nothing | fixed))))
    return None if found is None else sorted(found.demands)


def _assert_each_is_needed(**fixed: list[dict[str, Any]]) -> None:
    """Taking back any one of the fixed inputs leaves no conflict."""
    for part, lines in fixed.items():
        for number in range(len(lines)):
            fewer = fixed | {part: lines[:number] + lines[number + 1 :]}
            assert _demands(**fewer) is None, f"{part} {number} is not part of the conflict"


BYSTANDERS = [_lock("R2", 1, "E"), _lock("H1", 4, ""), _lock("R1", 6, "LD")]
"""Locks that every roster can meet."""

ABSENCE_AND_LOCK = [
    "Absence: H1 is not to work on Wed 4 Nov (policy)",
    "Locked cells: H1 works E on Wed 4 Nov (the ward's own)",
]


def test_fixed_inputs_that_fit_are_no_conflict() -> None:
    assert conflict_in(Rulebook.of(small_ward())) is None
    assert _demands(locks=BYSTANDERS) is None


def test_a_lock_against_a_lock() -> None:
    locks = [_lock("R1", 3, "L"), _lock("R1", 4, "E")]
    _assert_each_is_needed(locks=locks)
    law, *locked = _demands(locks=BYSTANDERS + locks) or []
    assert law.startswith("Daily rest: R1 may not work ")
    assert law.endswith(" (law)")
    assert locked == [f"Locked cells: R1 works {cell} Nov (the ward's own)" for cell in ("E on Fri 6", "L on Thu 5")]


@pytest.mark.parametrize("kind", ["sickness", "annual leave", "jury service"])
def test_a_lock_against_an_absence_whose_kind_is_not_said(kind: str) -> None:
    locks, absence = [_lock("H1", 2, "E")], [_away("H1", 2, kind), _away("R2", 2, kind)]
    _assert_each_is_needed(locks=locks, absence=absence[:1])
    demands = _demands(locks=BYSTANDERS + locks, absence=absence)
    assert demands == ABSENCE_AND_LOCK


@pytest.mark.parametrize(
    ("pattern", "lock", "asked"),
    [
        (_agreed("C1", effect="days only", weekdays="Mon-Fri"), _lock("C1", 5, "E"), "C1 is not to work on Sat 7 Nov"),
        (_agreed("R1", effect="anchor", duty="N", weekdays="Thu"), _lock("R1", 3, "LD"), "R1 works N on Thu 5 Nov"),
        (_agreed("R2", effect="only duties", duties="E", weekdays="Fri"), _lock("R2", 4, "L"), "R2 may not work "),
    ],
)
def test_a_lock_against_an_agreed_pattern(pattern: dict[str, Any], lock: dict[str, Any], asked: str) -> None:
    _assert_each_is_needed(locks=[lock], patterns=[pattern])
    agreed, locked, *more = _demands(locks=[*BYSTANDERS, lock], patterns=[pattern]) or []
    assert agreed.startswith(f"Agreed patterns: {asked}")
    assert agreed.endswith(" (policy)")
    assert locked.startswith(f"Locked cells: {lock['person']} works {lock['duty']} on ")
    assert more == []


@pytest.mark.parametrize("worked", [1, 2, 3])
def test_nights_of_the_past_and_locked_nights_are_too_many(worked: int) -> None:
    history, locks = [_nights("R2", worked)], [_lock("R2", day, "N") for day in range(4 - worked)]
    _assert_each_is_needed(history=history, locks=locks)
    demands = _demands(history=history, locks=locks) or []
    assert demands == [
        *(
            f"Locked cells: R2 works N on {day} Nov (the ward's own)"
            for day in ("Mon 2", "Tue 3", "Wed 4")[: 4 - worked]
        ),
        "Nights in a row: R2 no more than 3 days in a row on N/LN (the ward's own)",
    ]


def test_of_two_conflicts_the_smaller_is_said() -> None:
    larger = [_lock("R1", 3, "L"), _lock("R1", 4, "E")]
    demands = _demands(locks=[*larger, _lock("H1", 2, "E")], absence=[_away("H1", 2, "sickness")])
    assert demands == ABSENCE_AND_LOCK
