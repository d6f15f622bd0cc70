"""Required against actual by role, red shifts in a row, and months, out of one log."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from itertools import product
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from staffing_tools.colour import COLOURS
from staffing_tools.duties.real_time import RealTimeLog, by_month, real_time_summary, red_runs, staff_found
from staffing_tools.spans import DateSpan

FIRST, SHIFTS = dt.date(2025, 6, 29), ("E", "L", "N")


def log(colours: list[str | None], staff: dict[str, Any] | None = None) -> RealTimeLog:
    """Shifts one after another from 29 June on, each with a colour; None for one that was not assessed."""
    days = -(-len(colours) // 3)
    places = product((FIRST + dt.timedelta(days=day) for day in range(days)), SHIFTS)
    assessed = [
        {"date": date, "shift": shift, "before": colour, "after": colour} | (staff or {})
        for (date, shift), colour in zip(places, colours, strict=False)
        if colour
    ]
    dates = {"first": FIRST, "last": FIRST + dt.timedelta(days=days - 1)}
    return RealTimeLog.model_validate({"ward": "A", "dates": dates, "shifts": SHIFTS, "assessments": assessed})


def test_a_shift_with_too_many_makes_up_for_none_with_too_few() -> None:
    whole = log(["green"] * 2, {"required": {"RN": 3, "HCSW": 2}, "actual": {"RN": "2.5", "HCSW": 4}})
    nurses, workers = staff_found(whole)
    assert (nurses.role, nurses.shifts_short) == ("RN", 2)
    assert [nurses.required, nurses.actual, nurses.gap] == [Fraction(6), Fraction(5), Fraction(1)]
    assert [workers.actual, workers.gap] == [Fraction(8), Fraction(0)]
    assert workers.shifts_short == 0


def test_red_shifts_follow_one_another_over_midnight_and_a_gap_ends_them() -> None:
    runs = red_runs(log(["green", "red", "red", "red", "green", "red", None, "red", "red"]))
    assert [run.words for run in runs] == [
        "3 in a row, 2025-06-29 L to 2025-06-30 E",
        "2 in a row, 2025-07-01 L to 2025-07-01 N",
        "1 in a row, 2025-06-30 N",
    ]
    assert red_runs(log(["green"] * 3)) == ()


@given(st.lists(st.sampled_from([*COLOURS, None]), min_size=1, max_size=30))
def test_runs_and_months_hold_every_shift_once(colours: list[str | None]) -> None:
    whole = log(colours)
    summary = real_time_summary(whole)
    assert sum(len(run.shifts) for run in red_runs(whole)) == summary.after["red"] == colours.count("red")
    months = by_month(whole)
    assert sum(month.assessed for month in months) == summary.assessed
    assert sum(month.expected for month in months) == summary.expected


def test_some_dates_only() -> None:
    july = DateSpan(first=dt.date(2025, 7, 1), last=dt.date(2025, 7, 1))
    whole = log(["red"] * 9, {"required": {"RN": 1}, "actual": {}})
    assert [len(run.shifts) for run in red_runs(whole, july)] == [3]
    assert [month.dates.words for month in by_month(whole)] == ["2025-06-29 to 2025-06-30", "2025-07-01 to 2025-07-01"]
    assert staff_found(whole, july)[0].shifts == 3
