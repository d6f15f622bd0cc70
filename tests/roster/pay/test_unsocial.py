"""Unsocial time by the clock, worked by hand, and minute by minute."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roster.packs import pack_for
from roster.pay.unsocial import UnsocialTime, unsocial_time
from roster.ward import Span, elapsed, wall
from tests.wards import START

WINDOW = next(window for window in pack_for("nhs-scotland", START).unsocial if window.nation == "Scotland")
MONDAY = START
HOLIDAY = dt.date(2026, 11, 10)


def between(date: dt.date, start: str, minutes: int) -> UnsocialTime:
    """A stretch of so many minutes by the clock."""
    hour, minute = map(int, start.split(":"))
    first = hour * 60 + minute
    return unsocial_time(Span(elapsed(date, first), elapsed(date, first + minutes)), {HOLIDAY}, WINDOW)


@pytest.mark.parametrize(
    ("case", "date", "start", "minutes", "found"),
    [
        ("an early on a weekday", MONDAY, "07:00", 480, (480, 0, 0, 0)),
        ("a late: an hour and a half after eight", MONDAY, "13:30", 480, (480, 90, 0, 0)),
        ("a night, nine of ten and a half hours in the window", MONDAY, "21:00", 630, (630, 630, 0, 0)),
        ("a long night, ten of twelve and a half", MONDAY, "19:00", 750, (750, 750, 0, 0)),
        ("exactly half is not more than half", MONDAY, "16:00", 480, (480, 240, 0, 0)),
        ("a minute more than half", MONDAY, "16:01", 480, (480, 480, 0, 0)),
        ("an early from six: five past the window", MONDAY, "05:55", 480, (480, 5, 0, 0)),
        ("Friday night into Saturday", dt.date(2026, 11, 6), "21:00", 630, (630, 630, 0, 0)),
        ("a Saturday early", dt.date(2026, 11, 7), "07:00", 480, (480, 480, 0, 0)),
        ("Saturday night into Sunday", dt.date(2026, 11, 7), "21:00", 630, (630, 180, 450, 0)),
        ("Sunday night: six of Monday's seven and a half", dt.date(2026, 11, 8), "21:00", 630, (630, 450, 180, 0)),
        ("a public holiday on a Tuesday", HOLIDAY, "07:00", 480, (480, 0, 480, 480)),
        ("the night into a public holiday", dt.date(2026, 11, 9), "21:00", 630, (630, 180, 450, 450)),
        ("the night out of a public holiday", HOLIDAY, "21:00", 630, (630, 450, 180, 180)),
        ("the night the clocks go back is an hour longer", dt.date(2026, 10, 24), "21:00", 630, (690, 180, 510, 0)),
        ("the night they go forward an hour shorter", dt.date(2027, 3, 27), "21:00", 630, (570, 180, 390, 0)),
    ],
)  # fmt: skip
def test_by_hand(case: str, date: dt.date, start: str, minutes: int, found: tuple[int, int, int, int]) -> None:
    time = between(date, start, minutes)
    assert (time.minutes, time.night, time.sunday, time.holiday) == found, case


@given(day=st.integers(0, 400), first=st.integers(0, 1439), minutes=st.integers(1, 1440))
def test_minute_by_minute(day: int, first: int, minutes: int) -> None:
    """Every minute asked by itself for its wall-clock date and hour gives the same."""
    date = dt.date(2026, 3, 1) + dt.timedelta(days=day)
    start, end = elapsed(date, first), elapsed(date, first + minutes)
    if start == end:
        return
    moments = [wall(minute) for minute in range(start, end)]
    kinds = [_kind(moment) for moment in moments]
    whole = sum(map(_in_window, moments)) * 2 > end - start
    night = kinds.count("night") + (kinds.count("plain") if whole else 0)
    found = unsocial_time(Span(start, end), {HOLIDAY}, WINDOW)
    assert (found.night, found.sunday, found.holiday) == (
        night,
        kinds.count("sunday") + kinds.count("holiday"),
        kinds.count("holiday"),
    )


def _in_window(moment: dt.datetime) -> bool:
    return moment.hour >= 20 or moment.hour < 6


def _kind(moment: dt.datetime) -> str:
    if moment.date() == HOLIDAY:
        return "holiday"
    if moment.weekday() == 6:
        return "sunday"
    return "night" if moment.weekday() == 5 or _in_window(moment) else "plain"
