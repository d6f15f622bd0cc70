"""Run-chart rules, each on a series that just meets it and one that just does not."""

from __future__ import annotations

from fractions import Fraction
from itertools import groupby, permutations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roster.run_charts import chart_rules, run_chart
from roster.run_charts.runs import chance_of_runs, chance_of_so_few, chance_of_so_many


def signals(values: list[int], baseline: int | None = None) -> list[tuple[str, int, int]]:
    chart = run_chart([Fraction(value) for value in values], baseline)
    return [(signal.rule, signal.first, signal.last) for signal in chart.signals]


def test_six_points_on_one_side_are_a_shift() -> None:
    before = [6, 4, 6, 4]
    assert signals([*before, 9, 8, 9, 8, 9], 4) == []
    assert signals([*before, 9, 8, 9, 8, 9, 8], 4) == [("shift", 4, 9)]
    assert signals([*before, 1, 2, 1, 2, 1, 2, 6], 4) == [("shift", 3, 9)]


def test_points_on_the_median_neither_count_nor_break_a_shift() -> None:
    assert signals([6, 4, 6, 4, 9, 8, 5, 9, 8, 5, 9, 8], 4) == [("shift", 4, 11)]
    assert signals([6, 4, 6, 4, 9, 8, 5, 9, 8, 5, 9], 4) == []


def test_five_points_that_rise_or_fall_are_a_trend() -> None:
    assert signals([9, 1, 2, 3, 9, 1, 2, 3, 4]) == []
    assert signals([9, 1, 2, 3, 4, 5, 1, 9]) == [("trend", 1, 5)]
    assert signals([1, 9, 8, 7, 6, 5, 9, 1]) == [("trend", 1, 5)]


def test_equal_points_count_once_in_a_trend() -> None:
    assert signals([9, 1, 2, 2, 3, 4, 9, 1]) == [("trend", 1, 6)]
    assert signals([9, 1, 2, 2, 3, 1, 9, 1]) == []


def test_too_many_and_too_few_runs() -> None:
    assert signals([1, 9] * 8) == [("too many runs", 0, 15)]
    few = signals([1, 2, 1, 2, 1, 8, 9, 8, 9, 8])
    assert ("too few runs", 0, 9) in few
    assert signals([1, 9] * 4) == []


def test_no_signal_in_a_mixed_series() -> None:
    assert signals([3, 4, 6, 7, 4, 3, 8, 6, 2, 7, 4, 6, 7, 3]) == []


def test_nothing_is_read_off_sides_of_a_median_on_which_half_of_the_points_lie() -> None:
    rare = [0, 0, 1, 0, 2, 0, 1, 0, 0, 3, 0, 1, 0, 2, 0, 0]
    chart = run_chart([Fraction(value) for value in rare])
    assert chart.median == 0
    assert chart.signals == ()
    assert chart.unread == "10 of 16 points lie on the median, so shifts and runs on its two sides are not read"
    half = run_chart([Fraction(value) for value in [5] * 6 + [9] * 6], 6)
    assert (half.signals, half.unread[:7]) == ((), "6 of 12")
    fewer = run_chart([Fraction(value) for value in [5] * 5 + [9] * 6], 5)
    assert ([signal.rule for signal in fewer.signals], fewer.unread) == (["shift"], "")


def test_a_trend_needs_no_median() -> None:
    chart = run_chart([Fraction(value) for value in [0] * 9 + [1, 2, 3, 4]])
    assert [signal.rule for signal in chart.signals] == ["trend"]
    assert chart.unread


@given(st.lists(st.integers(0, 4), min_size=1, max_size=40))
def test_shifts_and_runs_are_read_only_where_most_points_lie_off_the_median(values: list[int]) -> None:
    chart = run_chart([Fraction(value) for value in values])
    on = sum(value == chart.median for value in values)
    assert bool(chart.unread) == (2 * on >= len(values))
    if chart.unread:
        assert {signal.rule for signal in chart.signals} <= {"trend"}


@pytest.mark.parametrize("baseline", [0, 4])
def test_a_baseline_lies_among_the_values(baseline: int) -> None:
    with pytest.raises(ValueError, match="cannot be taken from 3"):
        run_chart([Fraction(1)] * 3, baseline)


def test_the_chance_of_runs_against_counting_every_order() -> None:
    orders = list(permutations([True] * 4 + [False] * 3))
    for runs in range(2, 8):
        counted = sum(sum(1 for _ in groupby(order)) == runs for order in orders)
        assert chance_of_runs(runs, 4, 3) == Fraction(counted, len(orders))


@given(st.integers(1, 30), st.integers(1, 30), st.integers(2, 60))
def test_chances_add_up(above: int, below: int, runs: int) -> None:
    assert chance_of_so_few(above + below, above, below) == 1
    assert chance_of_so_few(runs, above, below) + chance_of_so_many(runs + 1, above, below) == 1


def test_published_limits_of_runs() -> None:
    """Swed and Eisenhart's table at 2.5 % for ten and ten: 6 or fewer, 16 or more."""
    tail = chart_rules().run_significance.exact / 2
    assert [runs for runs in range(2, 21) if chance_of_so_few(runs, 10, 10) <= tail][-1] == 6
    assert next(runs for runs in range(2, 21) if chance_of_so_many(runs, 10, 10) <= tail) == 16


def test_every_rule_has_a_source() -> None:
    rules = chart_rules()
    assert all(getattr(rules, name).source for name in type(rules).model_fields)
