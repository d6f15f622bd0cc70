"""Golden cases of patterns by calendar, limits, free time and averaged hours; and random patterns of every effect."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.packs import packs
from roster.rules.contract.agreed_patterns import AgreedPatterns
from roster.rules.contract.contract_hours import ContractHours
from roster.rules.contract.protected_patterns import ProtectedPatterns
from roster.table.frame import Frame
from roster.ward import Absence, Ward
from tests.roster.files.ward_documents import CALENDAR, calendars, patterns
from tests.roster.rules.agreement import assert_agreement, by_findings, by_terms
from tests.roster.rules.contract.test_patterns import ALL, agreed, words
from tests.roster.rules.lowered import closed
from tests.roster.rules.varied import lone_ward
from tests.wards import START, day, random_roster, roster_of, small_ward

FRIDAY = day(4)
SCHOOLS: dict[str, Any] = {
    "id": "schools",
    "title": "Schools",
    "first": day(0),
    "last": day(27),
    "dates": [f"{day(7)}/{day(13)}"],
    "source": "invented",
}
"""A calendar of four weeks, one of which is a holiday."""


def with_schools(effect: str, **fields: Any) -> Ward:
    """The small ward with one agreed pattern of R1, tied to the calendar."""
    return agreed(effect, calendar="schools", **fields).model_copy(
        update={"calendars": small_ward(calendars=[SCHOOLS], patterns=[]).calendars}
    )


def test_no_duty_touches_time_that_is_kept_free() -> None:
    ward = agreed("time free", free_from="12:30", free_until="14:30", weekdays="Fri")
    assert closed(AgreedPatterns, ward, "R1", FRIDAY) == "E L LD ST"
    assert closed(AgreedPatterns, ward, "R1", day(3)) == ""
    told = "E on Fri 6 Nov, against agreed pattern 1: free from 12:30 to 14:30 on Fri"
    assert words(ward, R1="- - - - E") == [(FRIDAY, 1, told)]


def test_free_time_over_midnight_closes_duties_of_both_days_and_of_the_night_before() -> None:
    ward = agreed("time free", free_from="16:00", free_until="17:00", overnight=True, weekdays="Fri")
    assert closed(AgreedPatterns, ward, "R1", FRIDAY) == "L N LD LN ST"
    assert closed(AgreedPatterns, ward, "R1", day(5)) == "E L LD ST"
    morning = agreed("time free", free_from="07:15", free_until="08:00", weekdays="Fri")
    assert closed(AgreedPatterns, morning, "R1", day(3)) == "N LN"


def test_a_pattern_holds_on_the_dates_of_its_calendar_or_outside_them() -> None:
    on, outside = with_schools("days off", weekdays="daily"), with_schools("days off", weekdays="daily", outside=True)
    assert [closed(AgreedPatterns, on, "R1", day(number)) for number in (6, 7, 13)] == ["", ALL, ALL]
    assert [closed(AgreedPatterns, outside, "R1", day(number)) for number in (6, 7, 13)] == [ALL, "", ""]
    assert words(on, R1="- - - - - - - E")[0][2] == (
        "E on Mon 9 Nov, against agreed pattern 1: off on daily on the dates of a calendar"
    )


def test_odd_and_even_weeks_by_their_iso_number() -> None:
    odd = agreed("days off", weekdays="Mon", iso_weeks="odd")
    even = agreed("days off", weekdays="Mon", iso_weeks="even")
    assert START.isocalendar().week == 45
    assert [closed(AgreedPatterns, odd, "R1", day(number)) for number in (0, 7)] == [ALL, ""]
    assert [closed(AgreedPatterns, even, "R1", day(number)) for number in (0, 7)] == ["", ALL]


def test_two_odd_weeks_follow_one_another_after_a_year_of_53() -> None:
    pattern = agreed("days off", weekdays="Mon", iso_weeks="odd").patterns[0]
    mondays = [dt.date(2026, 12, 21) + dt.timedelta(days=7 * step) for step in range(4)]
    assert [date.isocalendar().week for date in mondays] == [52, 53, 1, 2]
    assert [pattern.in_force(date) for date in mondays] == [False, True, True, False]


def test_at_most_so_many_nights_in_the_period_or_a_week() -> None:
    period = agreed("most duties", tags="night", most=2)
    told = "4 duties in the period up to Tue 10 Nov, against agreed pattern 1: at most 2 night duties a period"
    assert words(period, R1="N N E - - - - N LN") == [(day(8), 2, told)]
    week = agreed("most duties", tags="night", most=1, per="week")
    told = "2 duties in the week of Mon 2 Nov, against agreed pattern 1: at most 1 night duties a week"
    assert words(week, R1="N N E - - - - N -") == [(day(0), 1, told)]


def test_a_limit_counts_only_dates_on_which_it_holds() -> None:
    holiday = with_schools("most duties", most=1)
    assert words(holiday, R1="E E E E E - - E E E")[0][:2] == (day(9), 2)


def test_most_in_a_row_counts_from_the_last_day_off_and_over_the_start_of_the_period() -> None:
    ward = agreed("most in a row", most=2)
    told = "3 days in a row by Wed 4 Nov, against agreed pattern 1: at most 2 days in a row on duties"
    assert words(ward, R1="E E L - E E") == [(day(2), 1, told)]
    eve = [{"person": "R1", "start": day(-2), "duties": ["N", "N"]}]
    nights = agreed("most in a row", most=2, tags="night", history=eve)
    assert words(nights, R1="N E")[0][:2] == (day(0), 1)
    assert words(nights, R1="E N N") == []


def test_hours_per_week_are_minutes_over_the_limit() -> None:
    ward = agreed("hours per week", most_minutes=1200)
    told = "22.5 h in the week of Mon 2 Nov, against agreed pattern 1: at most 20 h a week"
    assert words(ward, R1="E E E - - - - E E") == [(day(0), 150, told)]


def test_only_duties_with_breaks() -> None:
    ward = agreed("breaks", least_break=60)
    assert closed(AgreedPatterns, ward, "R1", START) == "E L N ST"
    assert words(ward, R1="E LD")[0][2] == "E on Mon 2 Nov, against agreed pattern 1: at least 1 h of break in a duty"


def due(ward: Ward, dates: tuple[dt.date, ...]) -> int:
    return Frame(ward, packs()[-1].full_time).owed("H1", dates)


def term_time(**fields: Any) -> Ward:
    """H1 alone for four weeks of full time, 36 h each, away in the holiday week."""
    pattern = {"person": "H1", "standing": "agreed", "effect": "away", "calendar": "schools"} | fields
    return lone_ward("E", period={"days": 28}, patterns=[pattern], calendars=[SCHOOLS])


@pytest.mark.parametrize(
    ("fields", "weeks"),
    [({}, [36, 0, 36, 36]), ({"hours_owed": True}, [36, 36, 36, 36]), ({"averaged": True}, [48, 0, 48, 48])],
)
def test_hours_in_term_and_holidays(fields: dict[str, Any], weeks: list[int]) -> None:
    """Not owed, owed all the same, or worked up: 4 x 36 h over three weeks are 48 h each."""
    ward = term_time(**fields)
    dates = ward.period.dates
    assert [due(ward, dates[start : start + 7]) for start in (0, 7, 14, 21)] == [60 * hours for hours in weeks]
    assert all(closed(AgreedPatterns, ward, "H1", dates[number]) for number in range(7, 14))


def test_leave_in_averaged_term_time_leaves_nothing_due_on_its_dates() -> None:
    absence = (Absence(person="H1", start=day(0), end=day(6)),)
    ward = term_time(averaged=True).model_copy(update={"absence": absence})
    assert due(ward, ward.period.dates[:7]) == 0
    assert due(ward, ward.period.dates) == 60 * 96


def test_a_calendars_share_of_the_rest_is_exact() -> None:
    assert term_time().calendars[0].share_of_the_rest == Fraction(7, 21)


DRAWN = st.sampled_from(["R1", "P1", "H2"]).flatmap(
    lambda person: patterns(person, ("E", "L", "N", "LD", "LN", "ST"), ("night", "long"))
)


@given(seed=st.integers(0, 2**32), drawn=st.lists(DRAWN, min_size=1, max_size=3), calendar=calendars(CALENDAR))
@settings(deadline=None, max_examples=150)
def test_readings_agree_for_patterns_of_every_effect(seed: int, drawn: list[dict[str, Any]], calendar: Any) -> None:
    near = [line | {"start": None, "end": None} if seed % 3 else line for line in drawn]
    ward = small_ward(patterns=near, calendars=[calendar])
    for kind in (AgreedPatterns, ProtectedPatterns, ContractHours):
        assert_agreement(kind, ward, random_roster(ward, seed))


@given(drawn=st.lists(DRAWN.filter(lambda line: line["effect"] != "anchor"), max_size=4), calendar=calendars(CALENDAR))
@settings(deadline=None, max_examples=60)
def test_staying_off_meets_every_pattern_but_an_anchor(drawn: list[dict[str, Any]], calendar: Any) -> None:
    ward = small_ward(patterns=drawn, calendars=[calendar])
    for kind in (AgreedPatterns, ProtectedPatterns):
        assert by_terms(kind, ward, roster_of(ward)) == by_findings(kind, ward, roster_of(ward)) == {}
