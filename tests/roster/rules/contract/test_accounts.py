"""Leave, protected learning and time owed, by hand."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.contract.leave_allowance import LeaveAllowance
from roster.rules.contract.protected_learning import ProtectedLearning
from roster.rules.contract.time_owed import TimeOwedRule
from roster.ward import LeaveAccount
from tests.roster.rules.agreement import assert_agreement, findings, rule_for
from tests.roster.rules.varied import lone_ward, setting
from tests.wards import START, day, random_roster, roster_of

APRIL = dt.date(2026, 4, 1)


def allowance(service_from: dt.date, rules: list[dict[str, Any]], **contract: Any) -> tuple[float, float]:
    """Hours of leave and of public holidays in the leave year from April 2026."""
    line = {"person": "H1", "start": dt.date(2010, 1, 1), **(contract or {"wte": 1})}
    rule, frame = rule_for(LeaveAllowance, lone_ward("E", contracts=[line], rules=rules))
    assert isinstance(rule, LeaveAllowance)
    account = LeaveAccount(person="H1", start=APRIL, service_from=service_from)
    return rule.leave_minutes(account, frame) / 60, rule.public_holiday_minutes(account, frame) / 60


@pytest.mark.parametrize(
    ("service_from", "hours"),
    [(dt.date(2024, 1, 1), 194.5), (dt.date(2020, 1, 1), 209), (dt.date(2010, 1, 1), 237.5)],
)
def test_leave_at_thirty_six_hours_by_service(service_from: dt.date, hours: float) -> None:
    assert allowance(service_from, [])[0] == hours


def test_service_that_passes_five_years_in_the_leave_year() -> None:
    """27 days for half of the year and 29 for the other: 201.6 h, to the nearest half hour."""
    assert allowance(dt.date(2021, 10, 1), [])[0] == 201.5


@pytest.mark.parametrize(
    ("mode", "contract", "hours"),
    [
        ("hours_div5_x8", {"wte": 1}, 57.6),
        ("flat60", {"wte": 1}, 60),
        ("hours_div5_x8", {"wte": 0.5}, 28.8),
        ("flat60", {"wte": 0.5}, 30),
        ("flat60", {"weekly_minutes": 1080}, 30),
    ],
)
def test_both_readings_of_public_holidays(mode: str, contract: dict[str, Any], hours: float) -> None:
    assert allowance(APRIL, [setting("leave-allowance", "ph_mode", mode)], **contract)[1] == hours


def overdrawn(kind: str, days: int, **account: Any) -> list[str]:
    absence = [{"person": "H1", "kind": kind, "start": START, "end": day(days - 1)}]
    line = {"person": "H1", "start": APRIL, "service_from": "2024-01-01", **account}
    ward = lone_ward("E", absence=absence, leave_accounts=[line])
    return [finding.words for finding in findings(LeaveAllowance, ward, roster_of(ward))]


def test_a_week_of_leave_is_a_week_of_hours() -> None:
    assert overdrawn("annual leave", 7, taken_minutes=11670 - 2160) == []
    assert overdrawn("annual leave", 7, taken_minutes=11670 - 2159) == [
        "36 h of annual leave by Sun 8 Nov, 1 min more than there are"
    ]
    assert overdrawn("annual leave", 7, taken_minutes=11670, carried_minutes=2160) == []


def test_a_public_holiday_is_a_fifth_of_the_week() -> None:
    assert overdrawn("public holiday", 1, public_holiday_minutes=3456 - 432) == []
    assert overdrawn("public holiday", 1, public_holiday_minutes=3456) == [
        "7.2 h of public holiday by Mon 2 Nov, 7.2 h more than there are"
    ]


def test_sickness_takes_no_leave() -> None:
    assert overdrawn("sickness", 7, taken_minutes=11670) == []


def learning(**line: Any) -> dict[str, Any]:
    study = {"code": "ST", "title": "Study", "start": "09:00", "end": "16:30", "clinical": False, "tags": "learning"}
    year = {"person": "H1", "start": day(-13), "deadline": day(14), "target_minutes": 2800, **line}
    people = [{"id": "H1", "band": 3, "duties": "ST"}]
    return {"shifts": [study], "people": people, "learning": [year]}


@pytest.mark.parametrize(
    ("text", "line", "behind"),
    [
        ("", {}, 45),  # 27 of 28 days have run: 2,700 of 2,800 minutes
        ("ST ST", {}, 30),
        ("ST", {"done_minutes": 2700 - 450}, 0),
        ("", {"deadline": day(3), "start": day(-24)}, 47),  # past the deadline: all of it
        ("", {"deadline": day(-1)}, 0),
        ("", {"start": day(14), "deadline": day(90)}, 0),
    ],
)
def test_learning_goes_by_the_part_of_the_year_that_has_run(text: str, line: dict[str, Any], behind: int) -> None:
    ward = lone_ward("ST", **learning(**line))
    roster = roster_of(ward, H1=text)
    assert_agreement(ProtectedLearning, ward, roster)
    found = findings(ProtectedLearning, ward, roster)
    assert (sum(f.amount for f in found), sum(f.cost for f in found)) == (behind, 8 * behind)
    assert not any(finding.hard for finding in found)


@given(seed=st.integers(0, 2**32), done=st.integers(0, 3000), start=st.integers(-300, 20), days=st.integers(1, 400))
@settings(deadline=None, max_examples=25)
def test_readings_of_learning_agree(seed: int, done: int, start: int, days: int) -> None:
    ward = lone_ward("ST", **learning(done_minutes=done, start=day(start), deadline=day(start + days)))
    assert_agreement(ProtectedLearning, ward, random_roster(ward, seed))


@pytest.mark.parametrize(
    ("earned", "last"),
    [
        (dt.date(2026, 8, 5), dt.date(2026, 11, 4)),
        (dt.date(2026, 8, 16), dt.date(2026, 11, 15)),
        (dt.date(2026, 8, 17), None),  # runs out the day after the period
        (dt.date(2026, 7, 31), dt.date(2026, 10, 30)),
        (dt.date(2026, 1, 31), dt.date(2026, 4, 30)),
        (dt.date(2025, 11, 30), dt.date(2026, 2, 28)),
    ],
)
def test_time_owed_runs_out_after_three_months(earned: dt.date, last: dt.date | None) -> None:
    ward = lone_ward("E", time_owed=[{"person": "H1", "earned": earned, "minutes": 90}])
    found = findings(TimeOwedRule, ward, roster_of(ward))
    assert [finding.date for finding in found] == ([max(last, START)] if last else [])
    assert all(f"by {last:%a} {last.day} {last:%b}, or paid" in finding.words for finding in found if last)
    assert not any(finding.hard or finding.cost for finding in found)
