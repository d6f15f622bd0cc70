"""Demand lines resolved into needs."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.ward import clock_interval, needs
from tests.roster.plain_ward import START, plain_ward

Line = dict[str, Any]
DAY = {"group": "RN", "start": "07:00", "end": "21:00", "least": 2}


def levels(*lines: Line, date: dt.date = START) -> list[tuple[str, int, int | None]]:
    """Interval, least and most of the needs of one date."""
    ward = plain_ward(demand=list(lines), history=[])
    return [(clock_interval(n.start, n.end), n.least, n.most) for n in needs(ward) if n.date == date]


def exception(mode: str, date: dt.date = START, **values: Any) -> Line:
    return {"group": "RN", "mode": mode, "first_date": date, "last_date": date, **values}


def test_a_line_alone() -> None:
    assert levels(DAY) == [("07:00-21:00", 2, None)]


def test_overlapping_lines_do_not_add_up() -> None:
    busy = {"group": "RN", "start": "12:00", "end": "15:00", "least": 3, "most": 4}
    assert levels(DAY, busy) == [("07:00-12:00", 2, None), ("12:00-15:00", 3, 4), ("15:00-21:00", 2, None)]


def test_lines_that_meet_at_one_level_are_joined() -> None:
    assert levels(DAY, {**DAY, "start": "21:00", "end": "22:00"}) == [("07:00-22:00", 2, None)]


def test_instead_takes_the_place_of_the_template_only_in_its_interval() -> None:
    quiet = exception("instead", start="09:00", end="12:00", least=1)
    assert levels(DAY, quiet) == [("07:00-09:00", 2, None), ("09:00-12:00", 1, None), ("12:00-21:00", 2, None)]
    assert levels(DAY, quiet, date=START + dt.timedelta(days=1)) == [("07:00-21:00", 2, None)]


def test_instead_of_all_leaves_no_need() -> None:
    assert levels(DAY, exception("instead", start="07:00", end="21:00", least=0)) == []


def test_extra_adds_to_what_stands_and_to_its_limit() -> None:
    surge = exception("extra", start="19:00", end="23:00", least=1)
    assert levels({**DAY, "most": 3}, surge, surge) == [
        ("07:00-19:00", 2, 3),
        ("19:00-21:00", 4, 5),
        ("21:00-23:00", 2, None),
    ]


def test_a_night_wraps_and_belongs_to_its_evening() -> None:
    night = {"group": "RN", "start": "21:00", "end": "07:00", "least": 1, "weekdays": "Sun"}
    sunday = START + dt.timedelta(days=6)
    assert levels(night, date=sunday) == [("21:00-07:00", 1, None)]
    assert levels(night, date=sunday + dt.timedelta(days=1)) == []


def test_the_night_of_the_last_day_is_needed_to_its_end() -> None:
    ward = plain_ward(demand=[{"group": "RN", "start": "21:00", "end": "07:00", "least": 1}])
    assert (needs(ward)[-1].date, needs(ward)[-1].end - needs(ward)[-1].start) == (ward.period.end, 600)


def test_a_whole_day() -> None:
    assert levels({**DAY, "start": "07:00", "end": "07:00"}) == [("07:00-07:00", 2, None)]


@pytest.mark.parametrize(("start", "hours"), [(dt.date(2026, 3, 23), 9), (dt.date(2026, 10, 19), 11)])
def test_a_night_over_a_clock_change_is_as_long_as_it_is(start: dt.date, hours: int) -> None:
    night = {"group": "RN", "start": "21:00", "end": "07:00", "least": 1, "weekdays": "Sat"}
    ward = plain_ward(period={"start": start}, demand=[night], history=[])
    assert needs(ward)[0].end - needs(ward)[0].start == hours * 60
