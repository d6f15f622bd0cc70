"""What of a published roster was changed at short notice."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from roster.fairness import predictability_of
from roster.fairness.predictability import duties_moved
from roster.ward import Change, Roster
from tests.wards import day, roster_of, small_ward

LINE = "E E E - - - - L L - - - - -"


def _changed(*changes: dict[str, Any], published: bool = True) -> Roster:
    lines = tuple(
        Change.model_validate(
            {"person": "R1", "before": "", "after": "", "role": "ward manager", "consent": True} | change
        )
        for change in changes
    )
    roster = roster_of(small_ward(), R1=LINE)
    return roster.model_copy(update={"changes": lines, "published": day(-42) if published else None})


def test_nothing_is_said_before_it_is_published() -> None:
    assert predictability_of(_changed(published=False), "R1", 14) is None


def test_late_changes_count_once_for_each_duty() -> None:
    moved = {"date": day(0), "before": "L", "after": "N", "changed": day(-3)}
    again = {"date": day(0), "before": "N", "after": "E", "changed": day(-1)}
    in_time = {"date": day(1), "before": "L", "after": "E", "changed": day(-13)}
    called = {"date": day(2), "before": "", "after": "E", "changed": day(1)}
    found = predictability_of(_changed(moved, again, in_time, called), "R1", 14)
    assert found is not None
    assert (found.published, found.changed, found.called_in) == (4, 1, 1)
    assert found.share == Fraction(1, 4)


def test_what_a_person_asked_for_is_no_move_by_the_ward() -> None:
    for cause in ("asked for", "swap", "correction"):
        roster = _changed({"date": day(0), "before": "L", "after": "E", "changed": day(-3), "cause": cause})
        found = predictability_of(roster, "R1", 14)
        assert found is not None
        assert found.changed == duties_moved(roster, "R1", 14) == 0


def test_a_duty_taken_away_is_a_change_and_no_duty_moved() -> None:
    roster = _changed({"date": day(3), "before": "E", "after": "", "changed": day(1)})
    found = predictability_of(roster, "R1", 14)
    assert found is not None
    assert (found.published, found.changed) == (6, 1)
    assert duties_moved(roster, "R1", 14) == 0
