"""Distribution, confidence bands, days met, and what runs are worth."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing_tools.exact import rounded
from staffing_tools.tool import tool_result
from staffing_tools.workload import (
    Bootstrap,
    days_met,
    establishment_for,
    parts_met,
    spread_of,
    workload_of,
    worth_of,
)
from staffing_tools.workload.spread import percentile
from staffing_tools.workload.worth import real_runs
from tests.staffing_tools.cases import tool_case
from tests.staffing_tools.workload.days import by, workload, year

FEW = Bootstrap(samples=400)


def test_the_mean_is_the_engine_s_figure() -> None:
    case = tool_case()
    result = tool_result(case)
    assert spread_of(workload_of(case), result.establishment, FEW).wte.value == result.printed


def test_percentiles_are_values_that_so_many_days_do_not_exceed() -> None:
    days = [Fraction(value) for value in range(1, 11)]
    assert [percentile(days, percent) for percent in (50, 80, 90, 95)] == [5, 8, 9, 10]


def test_bands_hold_their_figures_in_order() -> None:
    spread = spread_of(year(), by(), FEW)
    assert spread.days == 365
    assert [part.code for part in spread.parts] == ["E", "L", "N"]
    for part in spread.parts:
        assert part.mean.low < part.mean.value < part.mean.high
        values = [band.value for _, band in part.percentiles]
        assert values == sorted(values)
    wanted = [band.value for _, band in spread.wte_for]
    assert [percent for percent, _ in spread.wte_for] == [80, 90, 95]
    assert spread.wte.value < wanted[0] < wanted[1] < wanted[2]


def test_a_workload_that_never_changes_has_no_spread() -> None:
    spread = spread_of(workload([140] * 28), by(), FEW)
    whole = by().model_copy(update={"worked": Fraction(980)}).total_wte
    assert {spread.wte.low, spread.wte.value, spread.wte.high} == {rounded(whole)}
    assert {band.value for _, band in spread.wte_for} == {rounded(whole)}


def test_the_same_seed_is_the_same_spread() -> None:
    assert spread_of(year(), by(), FEW) == spread_of(year(), by(), FEW)
    assert spread_of(year(), by(), FEW) != spread_of(year(), by(), Bootstrap(samples=400, seed=2))


def test_days_that_an_establishment_would_have_met() -> None:
    days = workload([100, 110, 120, 130])
    enough = by().model_copy(update={"worked": Fraction(115 * 7)})
    met = days_met(days, enough)
    assert (met.days, met.of) == (2, 4)
    assert met.mean_short == 10
    assert met.words == "2 of 4 days (50.0 %)"
    exactly = by().model_copy(update={"worked": Fraction(120 * 7)})
    assert days_met(days, exactly).days == 3


@settings(deadline=None, max_examples=60)
@given(st.lists(st.integers(1, 300), min_size=1, max_size=60), st.sampled_from([80, 90, 95]))
def test_the_establishment_for_a_percentage_meets_it_and_no_smaller_one_does(hours: list[int], percent: int) -> None:
    days = workload(hours)
    enough = establishment_for(days, percent, by())
    assert days_met(days, enough).share * 100 >= percent
    less = enough.model_copy(update={"worked": enough.worked * Fraction(999_999, 1_000_000)})
    assert days_met(days, less).share * 100 < percent


def test_an_establishment_in_people_meets_the_days_that_its_hours_do() -> None:
    days = year()
    enough = establishment_for(days, 90, by())
    again = type(enough).staffed_by(enough.total_wte, enough.allowance, enough.week_minutes, enough.lead)
    assert days_met(days, again) == days_met(days, enough)


def test_parts_of_the_day_have_their_own_measure() -> None:
    days = workload([70, 140])
    met = parts_met(days, {"E": Fraction(4), "L": Fraction(8), "N": Fraction(1)})
    assert {code: each.days for code, each in met.items()} == {"E": 1, "L": 2, "N": 0}
    with pytest.raises(KeyError):
        parts_met(days, {"E": Fraction(4)})


def test_longer_runs_are_worth_more() -> None:
    runs = worth_of(year(), by(), how=FEW)
    widths = [run.band.high - run.band.low for run in runs]
    assert [run.days for run in runs] == [14, 28, 56]
    assert widths[0] > widths[1] > widths[2] > Decimal(0)
    for run in runs:
        assert run.seen is not None
        assert run.seen.low < run.seen.value < run.seen.high


def test_real_runs_are_of_consecutive_days() -> None:
    assert real_runs(workload([10, 20, 30, 40]), 2) == [15, 25, 35]
    whole = workload([10, 20, 30, 40])
    broken = type(whole)(whole.ward, (*whole.dates[:2], *workload([0] * 9).dates[7:9]), whole.parts, whole.hours)
    assert real_runs(broken, 2) == [15, 35]
    assert worth_of(workload([10, 20]), by(), (14,), FEW)[0].seen is None
