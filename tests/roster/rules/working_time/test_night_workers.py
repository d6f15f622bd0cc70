"""Night work in law: what it is, who does it as a normal course, how long it may be, and what it rests on."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.working_time.health_assessment import HealthAssessment
from roster.rules.working_time.night_average import NightAverage
from roster.rules.working_time.night_time import NightTime
from roster.rules.working_time.special_hazard_nights import SpecialHazardNights
from roster.ward import Shift
from tests.roster.rules.agreement import assert_agreement, findings, rule_for
from tests.roster.rules.lowered import closed, lowered
from tests.roster.rules.varied import lone_ward, setting
from tests.wards import START, day, random_roster, roster_of, small_ward

NIGHT_TIME = NightTime(night_start=23 * 60, night_end=6 * 60, night_minutes=3 * 60)


@pytest.mark.parametrize(
    ("start", "end", "night_work"),
    [
        ("21:00", "07:30", True),
        ("13:30", "21:30", False),
        ("18:00", "02:00", True),  # exactly three hours of night time
        ("18:00", "01:59", False),
        ("03:00", "11:00", True),
        ("03:01", "11:00", False),
        ("00:00", "24:00", True),
    ],
)
def test_three_hours_of_night_time_make_night_work(start: str, end: str, night_work: bool) -> None:
    shift = Shift.model_validate({"code": "X", "title": "X", "start": start, "end": end, "overnight": end < start})
    assert NIGHT_TIME.is_night_work(shift) is night_work


def history(*duties: str) -> list[dict[str, Any]]:
    return [{"person": "H1", "start": START - dt.timedelta(days=len(duties)), "duties": duties}]


@pytest.mark.parametrize(
    ("changes", "worker"),
    [
        ({}, False),
        ({"history": history("N", "", "E", "E")}, True),  # one of three duties
        ({"history": history("N", "E", "E", "E")}, False),
        ({"history": history("N", "E", "E", "E"), "working_time": [{"person": "H1", "night_worker": True}]}, True),
        ({"history": history("N", "N"), "working_time": [{"person": "H1", "night_worker": False}]}, False),
        (
            {"people": [{"id": "H1", "band": 3, "duties": "N LN ST"}]},
            True,
        ),  # no history
    ],
)
def test_who_is_a_night_worker(changes: dict[str, Any], worker: bool) -> None:
    rule, frame = rule_for(NightAverage, lone_ward("E L N", **changes))
    assert rule.values.is_night_worker(frame, frame.ward.people[0]) is worker


def test_an_opt_out_lifts_the_week_and_not_the_night_average() -> None:
    standing = {"person": "H1", "night_worker": True, "opt_out_from": day(-90)}
    rules = [setting("average-week", "opt_out_permitted", True)]
    ward = lone_ward("LN", working_time=[standing], rules=rules, period={"days": 7})
    (finding,) = findings(NightAverage, ward, roster_of(ward, H1="LN LN LN LN LN"))
    assert (finding.hard, finding.amount) == (True, 10)


def test_only_night_workers_have_terms() -> None:
    terms = lowered(NightAverage, small_ward(history=[])).terms
    assert {term.origin.subject for term in terms} == {"H2"}


def test_a_basis_on_record_is_silent_and_a_bar_closes_long_nights() -> None:
    on_record = [setting("special-hazard-nights", "basis", "Agreement 12 of the board's partnership forum")]
    ward = lone_ward("N LN", rules=on_record)
    assert findings(SpecialHazardNights, ward, roster_of(ward, H1="N LN")) == []
    barred = lone_ward("N LN", rules=[setting("special-hazard-nights", "bars", True)])
    assert closed(SpecialHazardNights, barred, "H1", START) == "N LN"
    assert [f.hard for f in findings(SpecialHazardNights, barred, roster_of(barred, H1="N LN"))] == [True, True]


def test_work_without_special_hazard_has_no_cap() -> None:
    ward = lone_ward("N", rules=[setting("special-hazard-nights", "applies", False)])
    assert findings(SpecialHazardNights, ward, roster_of(ward, H1="N")) == []


def test_eight_hours_of_night_are_no_more_than_eight() -> None:
    short = {"code": "N8", "title": "Night", "start": "22:30", "end": "07:00", "overnight": True, "unpaid_break": 30}
    ward = lone_ward("N8", shifts=[short])
    assert findings(SpecialHazardNights, ward, roster_of(ward, H1="N8")) == []


@given(seed=st.integers(0, 2**32), most=st.integers(0, 480), applies=st.booleans(), bars=st.booleans())
@settings(deadline=None, max_examples=20)
def test_readings_of_special_hazard_nights_agree(seed: int, most: int, applies: bool, bars: bool) -> None:
    values = {"most_minutes": most, "applies": applies, "bars": bars}
    ward = small_ward(rules=[setting("special-hazard-nights", name, value) for name, value in values.items()])
    assert_agreement(SpecialHazardNights, ward, random_roster(ward, seed))


@pytest.mark.parametrize(
    ("standing", "nights"),
    [
        ({"night_worker": True, "health_assessment_due": day(1)}, [2]),
        ({"night_worker": True, "health_assessment_due": day(3)}, []),  # due by then, and no night after it
        ({"night_worker": False, "health_assessment_due": day(1)}, []),
        ({"night_worker": True}, []),
    ],
)
def test_nights_after_an_assessment_fell_due(standing: dict[str, Any], nights: list[int]) -> None:
    ward = lone_ward("E N", working_time=[{"person": "H1", **standing}])
    found = findings(HealthAssessment, ward, roster_of(ward, H1="- N N N"))
    assert [finding.amount for finding in found] == nights
    assert not any(finding.hard or finding.cost for finding in found)
