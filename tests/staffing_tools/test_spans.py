"""Spans of dates."""

from __future__ import annotations

import datetime as dt

import pytest
from pydantic import ValidationError

from staffing_tools.spans import DateSpan
from tests.staffing_tools.cases import FIRST, span


def test_both_ends_belong_to_it() -> None:
    days = span(days=14)
    assert days.days == 14
    assert days.dates[0] == FIRST
    assert days.dates[-1] == days.last == dt.date(2025, 6, 15)
    assert days.last in days
    assert days.last + dt.timedelta(days=1) not in days


def test_one_day_is_enough_to_overlap() -> None:
    assert span(days=14).overlaps(span(dt.date(2025, 6, 15)))
    assert not span(days=14).overlaps(span(dt.date(2025, 6, 16)))


def test_it_runs_forward() -> None:
    with pytest.raises(ValidationError, match="ends before it starts"):
        DateSpan(first=dt.date(2025, 6, 2), last=dt.date(2025, 6, 1))
