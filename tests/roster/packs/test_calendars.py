"""Calendars that come with the program, and what a ward names."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.packs import shipped_calendars, with_calendars
from roster.rules.rulebook import Rulebook
from roster.ward import Ward, WardError, calendar_of
from tests.wards import day, small_ward


def named(id_: str, **fields: Any) -> Ward:
    """The small ward, in which R1 is away on the dates of a calendar."""
    pattern = {"person": "R1", "standing": "agreed", "effect": "away", "calendar": id_}
    return small_ward(patterns=[pattern | fields.pop("pattern", {})], **fields)


OWN = {"title": "Own", "first": day(0), "last": day(60), "dates": str(day(1)), "source": "the council's page"}


def test_what_is_shipped_is_marked_as_invented() -> None:
    assert shipped_calendars()
    assert all(
        calendar.confidence == "ILLUSTRATIVE" and "invented" in calendar.source for calendar in shipped_calendars()
    )


def test_a_ward_may_name_a_shipped_calendar() -> None:
    frame = Rulebook.of(named("illustrative-council", period={"days": 21})).frame
    held = [date for date in frame.ward.period.dates if frame.credit("R1", date)]
    assert held == [dt.date(2026, 11, 16), dt.date(2026, 11, 17)]


def test_a_wards_own_calendar_comes_before_a_shipped_one_of_the_same_name() -> None:
    ward = with_calendars(named("illustrative-council", calendars=[OWN | {"id": "illustrative-council"}]))
    assert calendar_of("illustrative-council", ward.calendars).title == "Own"


def test_a_ward_without_named_calendars_is_left_as_it_is() -> None:
    ward = small_ward()
    assert with_calendars(ward) is ward


def test_a_calendar_that_is_not_known_is_named_with_its_place() -> None:
    with pytest.raises(WardError) as caught:
        Rulebook.of(named("atlantis", calendars=[OWN | {"id": "ours"}]))
    (problem,) = caught.value.problems
    assert problem.place == ("patterns", 0, "calendar")
    assert problem.message == ("no calendar has this id; add a line to calendars. Known: illustrative-council, ours")


def test_a_calendar_must_cover_the_dates_on_which_the_pattern_runs() -> None:
    short = OWN | {"id": "ours", "last": day(9)}
    with pytest.raises(WardError) as caught:
        Rulebook.of(named("ours", calendars=[short]))
    (problem,) = caught.value.problems
    assert problem.message == (
        "its calendar covers 2026-11-02 to 2026-11-11 and not 2026-11-12; add the dates up to 2026-11-15"
    )
    Rulebook.of(named("ours", calendars=[short], pattern={"end": day(9)}))


@pytest.mark.parametrize(
    ("dates", "message"),
    [
        ("2026-11-05/2026-11-03", "ends before it starts"),
        ("2026-11-03/2026-11-05 2026-11-05", "overlap"),
        ("2026-10-03", "before its first or after its last"),
        ("soon", "is not a date"),
    ],
)
def test_dates_that_make_no_calendar_are_refused(dates: str, message: str) -> None:
    with pytest.raises(WardError) as caught:
        named("ours", calendars=[OWN | {"id": "ours", "dates": dates}])
    assert message in caught.value.problems[0].message
    assert "soon" not in caught.value.problems[0].message
