"""The workload of each day is what the engine adds up."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction

import pytest

from staffing_tools.findings import FindingsError
from staffing_tools.tool import tool_result
from staffing_tools.workload import workload_of
from tests.staffing_tools.cases import entries, local_set, run, settings, span, tool_case
from tests.staffing_tools.workload.days import PARTS


def test_its_mean_week_is_the_engine_s() -> None:
    case = tool_case()
    assert workload_of(case).mean_week == tool_result(case).establishment.worked == Fraction("998.2")


def test_fixed_associated_work_is_in_every_day() -> None:
    case = tool_case(coefficients=local_set(associated={"share": "0.1", "weekly_hours": 21}))
    assert workload_of(case).mean_week == tool_result(case).establishment.worked


def test_days_that_are_not_complete_are_not_there() -> None:
    lines = entries()
    found = workload_of(tool_case(run(entries=lines[:4] + lines[5:])))
    assert len(found.dates) == 13
    assert dt.date(2025, 6, 6) not in found.dates


def test_a_change_of_week_does_not_matter_to_hours() -> None:
    first = dt.date(2026, 3, 25)
    over = tool_case(run(dates=span(first), entries=entries(first)), chosen=settings())
    assert workload_of(over).mean_week == Fraction("998.2")


def test_other_errors_do() -> None:
    with pytest.raises(FindingsError, match="held until"):
        workload_of(tool_case(coefficients=local_set(valid_to="2025-06-05")))


def test_laid_over_shifts_hours_stay_and_staff_follow_the_shift() -> None:
    found = workload_of(tool_case()).over(PARTS)
    assert found.mean_week == Fraction("998.2")
    day = found.daily[0]
    assert [found.staff(part)[0] for part in range(3)] == [
        day * Fraction("0.4") / 7,
        day * Fraction("0.35") / 7,
        day * Fraction("0.25") / 10,
    ]
    with pytest.raises(ValueError, match="do not make up 1"):
        found.over(PARTS[:2])


def test_the_array_ends_with_the_hours_of_the_day() -> None:
    found = workload_of(tool_case()).over(PARTS)
    assert found.array.shape == (4, 14)
    assert found.array[-1].tolist() == [float(hours) for hours in found.daily]
