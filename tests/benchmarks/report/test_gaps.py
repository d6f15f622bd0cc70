from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.report.gaps import Curve, at, curve, median_curve, primal_gap, proven_gap
from tests.benchmarks.results import line

VALUE = st.one_of(st.none(), st.integers(0, 1000))
CURVES = st.lists(
    st.lists(st.tuples(st.floats(0.1, 60), st.floats(0, 1)), max_size=5).map(
        lambda steps: ((0.0, 1.0), *sorted(steps, key=lambda step: step[0]))
    ),
    min_size=1,
    max_size=5,
)


@given(value=VALUE, other=st.integers(0, 1000))
def test_gaps_lie_between_nothing_and_all(value: int | None, other: int) -> None:
    assert 0 <= primal_gap(value, other) <= 1
    assert proven_gap(value, other if value is None else min(value, other)) <= 1


def test_gaps_by_hand() -> None:
    assert (primal_gap(125, 100), primal_gap(100, 100), primal_gap(0, 0)) == (0.2, 0.0, 0.0)
    assert (primal_gap(None, 100), primal_gap(5, 0)) == (1.0, 1.0)
    assert (proven_gap(125, 100), proven_gap(0, 0), proven_gap(100, -900)) == (0.2, 0.0, 1.0)
    assert (proven_gap(None, 100), proven_gap(100, None)) == (1.0, 1.0)


def test_a_curve_begins_at_all_and_steps_with_the_trace() -> None:
    drawn = curve(line(), lambda step: primal_gap(step.objective, 305))
    assert drawn == ((0.0, 1.0), (0.5, 395 / 700), (2.0, 0.5))
    assert [at(drawn, seconds) for seconds in (0.0, 0.49, 0.5, 60.0)] == [1.0, 1.0, 395 / 700, 0.5]


@given(curves=CURVES, seconds=st.floats(0, 60))
def test_a_median_is_at_every_time_one_of_the_gaps_with_half_of_them_no_lower(
    curves: list[Curve], seconds: float
) -> None:
    there = [at(each, seconds) for each in curves]
    middle = at(median_curve(curves), seconds)
    assert middle in there
    assert sum(gap >= middle for gap in there) * 2 >= len(there)
    assert sum(gap <= middle for gap in there) * 2 >= len(there)


def test_of_two_curves_the_worse_holds() -> None:
    curves = [((0.0, 1.0), (1.0, 0.2)), ((0.0, 1.0), (3.0, 0.1))]
    assert median_curve(curves) == ((0.0, 1.0), (1.0, 1.0), (3.0, 0.2))
