"""Unsocial minutes of duties by hand. Monday 2 November 2026 is day 0."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roster.packs import UnsocialMinutes, packs, window_for
from roster.ward import Span, elapsed
from tests.wards import START, day

WINDOWS = packs()[-1].unsocial
SCOTLAND = next(line for line in WINDOWS if line.nation == "Scotland")


def minutes(number: int, start: int, end: int, holidays: tuple[dt.date, ...] = ()) -> tuple[int, ...]:
    """Hours in each window of a duty that starts on a day, by hours of the clock."""
    date = day(number)
    found = SCOTLAND.minutes(Span(elapsed(date, start * 60), elapsed(date, end * 60)), holidays)
    assert sum(found) == (elapsed(date, end * 60) - elapsed(date, start * 60))
    return tuple(amount // 60 for amount in found)


@pytest.mark.parametrize(
    ("number", "start", "end", "expected"),
    [
        (0, 7, 15, (8, 0, 0)),
        (0, 14, 22, (6, 2, 0)),
        (0, 14, 26, (6, 6, 0)),  # half and no more than half
        (0, 15, 27, (0, 12, 0)),  # seven of twelve hours: all of it
        (0, 21, 31, (0, 10, 0)),
        (4, 21, 31, (0, 10, 0)),  # Friday into Saturday
        (5, 7, 15, (0, 8, 0)),
        (5, 21, 31, (0, 3, 7)),  # Saturday into Sunday
        (6, 7, 15, (0, 0, 8)),
        (6, 21, 31, (0, 7, 3)),  # Sunday into Monday, seven hours with the hour after six
    ],
)
def test_windows_of_the_week(number: int, start: int, end: int, expected: tuple[int, ...]) -> None:
    assert minutes(number, start, end) == expected


def test_a_public_holiday_is_as_a_sunday() -> None:
    assert minutes(0, 7, 15, (START,)) == (0, 0, 8)
    assert minutes(0, 21, 31, (day(1),)) == (0, 3, 7)
    assert minutes(5, 21, 31, (day(5),)) == (0, 0, 10)


def test_the_night_of_the_clock_change_has_its_hour_more() -> None:
    saturday = dt.date(2026, 10, 24)
    found = SCOTLAND.minutes(Span(elapsed(saturday, 21 * 60), elapsed(saturday, 31 * 60)), ())
    assert found == UnsocialMinutes(0, 180, 480)


@given(plain=st.integers(0, 1440), first=st.integers(0, 1440), second=st.integers(0, 1440), worked=st.integers(0, 1440))
def test_a_break_is_taken_off_in_proportion_and_no_minute_is_lost(
    plain: int, first: int, second: int, worked: int
) -> None:
    span = UnsocialMinutes(plain, first, second)
    found = span.worked(min(worked, sum(span)))
    assert sum(found) == min(worked, sum(span))
    assert all(0 <= part <= whole for part, whole in zip(found, span, strict=True))


def test_every_band_of_both_nations_and_nothing_before_its_date() -> None:
    for nation in ("Scotland", "England"):
        assert all(window_for(WINDOWS, nation, band, START) for band in range(2, 10))
    assert window_for(WINDOWS, "Wales", 5, START) is None
    assert window_for(WINDOWS, "Scotland", 5, dt.date(2001, 1, 1)) is None


def test_the_scottish_table_is_shown_as_unconfirmed() -> None:
    assert {line.nation: line.confidence for line in WINDOWS} == {"Scotland": "INFERRED", "England": "SEEN"}
