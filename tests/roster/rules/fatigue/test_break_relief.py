"""A second registered nurse at night."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.rules.fatigue.break_relief import BreakRelief
from tests.roster.rules.agreement import assert_agreement, findings
from tests.roster.rules.lowered import lowered
from tests.roster.rules.varied import setting
from tests.wards import random_roster, roster_of, small_ward

HOURS_AT_NIGHT = 7


def night(least: int, start: str = "21:00", end: str = "07:00") -> dict[str, Any]:
    return {"group": "RN", "start": start, "end": end, "least": least}


@pytest.mark.parametrize(
    ("cells", "hours"),
    [
        ({"R1": "N"}, HOURS_AT_NIGHT),
        ({"R1": "N", "R2": "LN"}, 0),
        ({"R1": "N", "H1": "N"}, HOURS_AT_NIGHT),  # a support worker cannot relieve the nurse in charge
        ({"H1": "N"}, 2 * HOURS_AT_NIGHT),
        ({"R1": "E"}, 2 * HOURS_AT_NIGHT),
    ],
)
def test_one_registered_nurse_alone_is_short_of_relief(cells: dict[str, str], hours: int) -> None:
    ward = small_ward(demand=[night(1)])
    roster = roster_of(ward, **cells)
    assert_agreement(BreakRelief, ward, roster)
    found = [each for each in findings(BreakRelief, ward, roster) if each.date == ward.period.start]
    assert sum(finding.amount for finding in found) == hours * 60
    assert sum(finding.cost for finding in found) == hours * 60 * 2


@pytest.mark.parametrize(
    ("demand", "judged"),
    [
        ([night(2)], False),
        ([night(1)], True),
        ([night(2, "21:00", "02:00"), night(3, "02:00", "07:00")], False),
        ([night(2, "21:00", "02:00"), night(1, "02:00", "07:00")], True),
        ([night(2, "21:00", "02:00"), night(1, "01:00", "07:00")], True),
        ([night(2, "21:00", "02:00"), night(2, "03:00", "07:00")], False),
        ([], False),
    ],
)
def test_nights_with_demand_for_too_few_are_judged(demand: list[dict[str, Any]], judged: bool) -> None:
    assert bool(lowered(BreakRelief, small_ward(demand=demand)).terms) is judged


@given(seed=st.integers(0, 2**32), least=st.integers(1, 4), start=st.integers(1200, 1440), end=st.integers(0, 480))
@settings(deadline=None, max_examples=20)
def test_readings_agree_whatever_the_night(seed: int, least: int, start: int, end: int) -> None:
    values = {"least": least, "night_start": start, "night_end": end}
    ward = small_ward(rules=[setting("break-relief", name, value) for name, value in values.items()])
    assert_agreement(BreakRelief, ward, random_roster(ward, seed))
