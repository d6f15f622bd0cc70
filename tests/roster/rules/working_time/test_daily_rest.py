"""Daily rest by hand: young workers, work elsewhere, logged overrides."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.working_time.daily_rest import DailyRest
from tests.roster.rules.agreement import assert_agreement, findings
from tests.roster.rules.lowered import closed
from tests.roster.rules.varied import lone_ward, setting
from tests.wards import START, day, random_roster, roster_of


def found(text: str, **changes: Any) -> list[tuple[bool, str]]:
    ward = lone_ward("E L N LD LN", **changes)
    roster = roster_of(ward, H1=text)
    assert_agreement(DailyRest, ward, roster)
    return [(finding.hard, finding.words) for finding in findings(DailyRest, ward, roster)]


def young(until: int) -> list[dict[str, Any]]:
    return [{"person": "H1", "young_until": day(until)}]


def test_eleven_hours_and_a_half_are_enough_for_everybody_but_a_young_worker() -> None:
    assert found("LD LD LD") == []
    assert len(found("LD LD LD", working_time=young(13))) == 2


def test_the_date_of_the_later_duty_decides_who_is_young() -> None:
    assert len(found("LD LD LD", working_time=young(1))) == 1
    assert found("LD LD LD", working_time=young(0)) == []


def test_a_ward_that_rests_longer_rests_no_less_when_young() -> None:
    rules = [setting("daily-rest", "rest_minutes", 780)]
    assert [words.endswith("13 h of rest are due") for _, words in found("LD LD", rules=rules, working_time=young(9))]


BANK = {"person": "H1", "start": START, "end": START, "start_time": "14:00", "end_time": "22:00", "minutes": 450}


@pytest.mark.parametrize(("text", "breaches"), [("- E", 1), ("- L", 0), ("N", 1), ("- N", 0), ("L", 1)])
def test_rest_is_due_on_both_sides_of_work_elsewhere(text: str, breaches: int) -> None:
    assert len(found(text, other_work=[BANK])) == breaches


def test_a_night_elsewhere_closes_the_day_after_it() -> None:
    night = BANK | {"end": day(1), "start_time": "21:00", "end_time": "07:30"}
    ward = lone_ward("E L N LD LN", other_work=[night])
    assert closed(DailyRest, ward, "H1", day(1)) == "E L LD ST"


def test_hours_without_times_close_nothing() -> None:
    assert found("E E", other_work=[BANK | {"start_time": "00:00", "end_time": "24:00"}]) == []


def test_an_override_lifts_its_one_date_and_is_told() -> None:
    override = {"rule": "daily-rest", "person": "H1", "date": day(1), "role": "ward manager", "logged": START}
    (first, second) = found("L E - L E", overrides=[override])
    assert first == (
        False,
        "E on Tue 3 Nov starts 9.5 h after L of Mon 2 Nov ends; 11 h of rest are due; overridden by ward manager, "
        "logged on Mon 2 Nov",
    )
    assert second[0]


@given(seed=st.integers(0, 2**32), minutes=st.integers(0, 1000))
@settings(deadline=None, max_examples=20)
def test_readings_agree_whatever_the_rest(seed: int, minutes: int) -> None:
    rules = [setting("daily-rest", "rest_minutes", 660 + minutes % 300)]
    ward = lone_ward("E L N LD LN", rules=rules, working_time=young(minutes % 14), other_work=[BANK])
    assert_agreement(DailyRest, ward, random_roster(ward, seed))
