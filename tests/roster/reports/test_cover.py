"""Cover by interval."""

from __future__ import annotations

import datetime as dt

from hypothesis import given, settings
from hypothesis import strategies as st

from roster.reports import CoverInterval, cover_of
from roster.rules.rulebook import Rulebook
from roster.ward import needs
from tests.roster.reports.busy import day
from tests.wards import random_roster, roster_of, small_ward

DAY_ONLY = [{"group": "RN", "start": "07:00", "end": "21:00", "least": 2, "most": 2, "weekdays": "Mon"}]


def _clocks(intervals: tuple[CoverInterval, ...], date: dt.date) -> list[tuple[str, int, int, int, int]]:
    return [(i.clock, i.needed, i.present, i.short, i.surplus) for i in intervals if i.date == date]


def test_intervals_are_cut_where_the_headcount_changes() -> None:
    ward = small_ward(demand=DAY_ONLY, history=[])
    cover = cover_of(Rulebook.of(ward), roster_of(ward, R1="E", R2="L", R3="E"))
    assert _clocks(cover.groups[0].intervals, day(0)) == [
        ("07:00-13:30", 2, 2, 0, 0),
        ("13:30-15:00", 2, 3, 0, 1),
        ("15:00-21:00", 2, 1, 1, 0),
    ]
    assert cover.groups[0].intervals[1].unwanted == 1


def test_a_gap_is_named_with_its_person_hours() -> None:
    ward = small_ward(demand=DAY_ONLY, history=[])
    cover = cover_of(Rulebook.of(ward), roster_of(ward, R1="E - - - - - - LD", R2="L - - - - - - LD"))
    first, second = cover.gaps[0], cover.gaps[-1]
    assert (first.title, first.date, first.clock, first.short_minutes) == (
        "Registered nurses",
        day(0),
        "07:00-13:30",
        390,
    )
    assert (second.date, second.clock, second.short, second.short_minutes) == (day(7), "19:30-21:00", 2, 180)
    assert cover.uncovered_minutes == 390 + 360 + 180


def test_skill_gaps_do_not_count_as_uncovered_hours() -> None:
    ward = small_ward(history=[], demand=[{"group": "PMVA", "start": "07:00", "end": "15:00", "least": 1}])
    cover = cover_of(Rulebook.of(ward), roster_of(ward))
    assert cover.uncovered_minutes == 0
    assert cover.groups[0].kind == "skill"
    assert cover.groups[0].short_minutes == 14 * 480
    assert cover.groups[0].filled == 0


def test_a_night_over_the_autumn_change_needs_an_hour_more() -> None:
    ward = small_ward(
        period={"start": dt.date(2026, 10, 19), "days": 7},
        history=[],
        wishes=[],
        locks=[],
        demand=[{"group": "RN", "start": "21:00", "end": "07:00", "least": 1}],
    )
    cover = cover_of(Rulebook.of(ward), roster_of(ward))
    assert [gap.short_minutes for gap in cover.gaps] == [600] * 5 + [660, 600]


@given(seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=15)
def test_intervals_fill_every_need_and_gaps_are_what_the_rule_finds(seed: int) -> None:
    ward = small_ward()
    rulebook, roster = Rulebook.of(ward), random_roster(ward, seed)
    cover = cover_of(rulebook, roster)
    wanted = sum((need.end - need.start) * need.least for need in needs(ward))
    assert sum(group.needed_minutes for group in cover.groups) == wanted
    short = [f for f in rulebook.check(roster) if f.rule == "interval-cover" and f.words.endswith("short")]
    assert sum(f.amount for f in short) == cover.uncovered_minutes
    assert len(short) == sum(len(group.gaps) for group in cover.staff)
