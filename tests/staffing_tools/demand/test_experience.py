"""What a roster planned beside what was found on its days."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

import pytest

from roster.rules import Rulebook
from roster.ward import InputError
from staffing_tools.demand import RosterExperience, experience_of, with_demand
from staffing_tools.duties.lead import LeadLog
from staffing_tools.duties.real_time import RealTimeLog
from tests.staffing_tools.demand.test_demand import small_template
from tests.staffing_tools.duties import test_lead
from tests.wards import START, roster_of, small_ward

WARD = with_demand(small_ward(period={"days": 7}, patterns=[], locks=[], wishes=[], absence=[]), small_template())
SHIFT: dict[str, Any] = {"date": START, "shift": "E", "before": "green", "after": "green"}
SHIFTS = [
    SHIFT | {"required": {"RN": 2}, "actual": {"RN": 1}, "before": "red", "after": "red", "escalation": "e1"},
    SHIFT | {"shift": "L", "required": {"RN": 1, "HCSW": 1}, "actual": {"RN": 3}},
    SHIFT | {"shift": "N", "required": {"HCSW": 1.5}, "actual": {"HCSW": 1.5}},
]


def log(**changes: Any) -> RealTimeLog:
    dates = {"first": START, "last": START}
    fields = {"ward": "test", "dates": dates, "shifts": ["E", "L", "N"], "assessments": SHIFTS}
    return RealTimeLog.model_validate(fields | changes)


def found(real_time: RealTimeLog | None = None, lead: LeadLog | None = None) -> RosterExperience:
    return experience_of(Rulebook.of(WARD), roster_of(WARD, R1="E"), real_time or log(), lead)


def test_planned_and_worked_by_group() -> None:
    """The night before the roster reaches half an hour into its first day, for nurses beside R1."""
    nurses, support = found().groups
    assert (nurses.group, nurses.needed_hours, nurses.uncovered_hours) == ("RN", Fraction("171.5"), Fraction("163.5"))
    assert (nurses.required, nurses.actual, nurses.gap) == (Fraction(3), Fraction(4), Fraction(1))
    assert (support.group, support.needed_hours, support.uncovered_hours) == ("HCSW", Fraction("171.5"), Fraction(171))
    assert (support.required, support.actual, support.gap) == (Fraction("2.5"), Fraction("1.5"), Fraction(1))
    assert nurses.words == (
        "Registered nurses: the roster left 163.50 of 171.50 person-hours uncovered; "
        "assessed shifts required 3.00 staff, 4.00 were there, 1.00 short"
    )


def test_red_shifts_and_time_to_lead_are_told() -> None:
    lead = test_lead.log(ward="test", periods=[])
    periods = [test_lead.PERIOD | {"dates": {"first": START, "last": START}, "lost": []}]
    whole = found(lead=LeadLog.model_validate(dict(lead) | {"periods": periods}))
    assert whole.real_time.after["red"] == 1
    assert whole.real_time.expected == 3
    assert "67.5 of 75 agreed hours of time to lead (90.00 %)" in whole.words
    assert found().lead == ""


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"ward": "B"}, "real_time.ward: is of ward B, the roster of test"),
        ({"dates": {"first": "2020-01-01", "last": "2020-01-02"}}, "real_time.dates: has no date of the roster"),
    ],
)
def test_a_log_of_another_ward_or_time_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(InputError, match=said):
        found(log(**changes))
