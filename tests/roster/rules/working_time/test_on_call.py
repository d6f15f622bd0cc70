"""Time on call away from the ward is no working time, and breaks no rest."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.contract.contract_hours import ContractHours
from roster.rules.registry import RULES
from roster.rules.rule import Rule
from roster.rules.working_time.daily_rest import DailyRest
from roster.rules.working_time.weekly_rest import WeeklyRest
from tests.roster.rules.agreement import assert_agreement, findings
from tests.roster.rules.varied import lone_ward, setting
from tests.wards import START, day, random_roster, roster_of

LAW = [rule for rule in RULES if ".working_time." in rule.__module__]
ON_CALL = {
    "code": "OC",
    "title": "On call",
    "start": "17:00",
    "end": "08:00",
    "overnight": True,
    "on_call": True,
    "clinical": False,
    "tags": "night",
}
EARLY = {"code": "E", "title": "Early", "start": "07:00", "end": "15:00", "unpaid_break": 30}
LATE = {"code": "L", "title": "Late", "start": "13:30", "end": "21:30", "unpaid_break": 30}


def parts(**changes: Any) -> dict[str, Any]:
    return {"shifts": [EARLY, LATE, ON_CALL], "people": [{"id": "H1", "band": 3, "duties": "E L OC"}], **changes}


def test_it_counts_towards_no_hours() -> None:
    ward = lone_ward("E", **parts())
    (finding,) = findings(ContractHours, ward, roster_of(ward, H1="OC " * 14))
    assert finding.words == "0 h worked, 72 h due: 72 h under"


def test_it_breaks_no_rest() -> None:
    ward = lone_ward("E", **parts())
    assert findings(DailyRest, ward, roster_of(ward, H1="E OC E OC")) == []
    assert findings(WeeklyRest, ward, roster_of(ward, H1="E E E E OC OC E E E E E OC OC OC")) == []


def test_a_call_is_work_elsewhere() -> None:
    call = {"person": "H1", "start": day(1), "end": day(1), "start_time": "02:00", "end_time": "04:00", "minutes": 120}
    ward = lone_ward("E", **parts(other_work=[call]))
    (finding,) = findings(DailyRest, ward, roster_of(ward, H1="OC E"))
    assert finding.words == "E on Tue 3 Nov leaves less than 11 h of rest beside work elsewhere"


@pytest.mark.parametrize("rule", LAW, ids=lambda rule: rule.id)
@given(seed=st.integers(0, 2**32), young=st.booleans())
@settings(deadline=None, max_examples=20)
def test_readings_agree(rule: type[Rule[Any]], seed: int, young: bool) -> None:
    override = {"rule": "daily-rest", "person": "H1", "date": day(3), "role": "ward manager", "logged": START}
    standing = {"person": "H1", "night_worker": True, "young_until": day(6) if young else None}
    history = [{"person": "H1", "start": day(-2), "duties": ["E", "OC"]}]
    rules = [setting("weekly-rest", "mode", "7d_24h")]
    lines = {"overrides": [override], "working_time": [standing], "history": history, "rules": rules}
    ward = lone_ward("E", **parts(**lines))
    assert_agreement(rule, ward, random_roster(ward, seed))
