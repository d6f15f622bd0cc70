"""The full-time week over dates."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing_tools.establishment import WeekChangeError, full_time_week, one_week, week_stretches
from tests.staffing_tools.cases import span

WEEKS = full_time_week()


@pytest.mark.parametrize(
    ("date", "minutes"),
    [
        (dt.date(2024, 3, 31), 2250),
        (dt.date(2024, 4, 1), 2220),
        (dt.date(2026, 3, 31), 2220),
        (dt.date(2026, 4, 1), 2160),
    ],
)
def test_the_week_by_date(date: dt.date, minutes: int) -> None:
    found = one_week(span(date, 1), WEEKS)
    assert found.step.minutes == minutes
    assert found.step.source
    assert found.step.confidence == "SEEN"


def test_a_run_over_a_change_is_refused_or_split() -> None:
    run = span(dt.date(2026, 3, 25))
    with pytest.raises(WeekChangeError, match=r"37 hours .*, then 36 hours"):
        one_week(run, WEEKS)
    before, after = week_stretches(run, WEEKS)
    assert (before.dates.words, before.step.minutes) == ("2026-03-25 to 2026-03-31", 2220)
    assert (after.dates.words, after.step.minutes) == ("2026-04-01 to 2026-04-07", 2160)


@given(st.dates(dt.date(2023, 1, 1), dt.date(2027, 1, 1)), st.integers(1, 900))
def test_stretches_are_the_days_of_the_span(first: dt.date, days: int) -> None:
    whole = span(first, days)
    stretches = week_stretches(whole, WEEKS)
    assert tuple(date for stretch in stretches for date in stretch.dates.dates) == whole.dates
    for stretch in stretches:
        assert {WEEKS.minutes(date) for date in stretch.dates.dates} == {stretch.step.minutes}


def test_dates_before_the_table_are_refused() -> None:
    with pytest.raises(ValueError, match="the table begins on"):
        week_stretches(span(dt.date(1999, 1, 1)), WEEKS)


def test_an_unknown_pack_is_refused() -> None:
    with pytest.raises(ValueError, match="known: nhs-scotland"):
        full_time_week("nhs-wales")
