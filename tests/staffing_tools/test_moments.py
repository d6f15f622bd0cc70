"""Moments: read from text and dates, to the minute, counted over clock changes."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter

from staffing_tools.moments import Moment, minutes_between, moment_words

MOMENT = TypeAdapter(Moment)


@given(
    st.datetimes(dt.datetime(1950, 1, 1), dt.datetime(2099, 12, 31)).map(lambda at: at.replace(second=0, microsecond=0))
)
def test_a_moment_reads_back_the_same(at: dt.datetime) -> None:
    assert MOMENT.validate_python(MOMENT.dump_python(at, mode="json")) == at


@pytest.mark.parametrize(
    "value", ["noon", "2026-11-02T14:30:05", "2026-11-02T14:30+01:00", "1066-10-14T09:00", 5, dt.date(2026, 11, 2)]
)
def test_what_is_no_moment_is_refused(value: Any) -> None:
    with pytest.raises(ValueError, match="is "):
        MOMENT.validate_python(value)


def test_a_night_over_a_clock_change_is_an_hour_longer_or_shorter() -> None:
    def night(first: dt.date) -> int:
        start = dt.datetime.combine(first, dt.time(21))
        return minutes_between(start, start + dt.timedelta(hours=10))

    assert [night(dt.date(2026, 3, 28)), night(dt.date(2026, 6, 1)), night(dt.date(2026, 10, 24))] == [540, 600, 660]


def test_words() -> None:
    assert moment_words(dt.datetime(2026, 11, 2, 4, 5)) == "2026-11-02 04:05"
