"""Professional judgement: the worked example, weekday patterns, days that differ."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing_tools.exact import rounded
from staffing_tools.findings import FindingsError
from staffing_tools.judgement import Judgement, judgement_result
from tests.staffing_tools.cases import FIRST, ROLES, SHARE, WEEKS, judgement, judgement_case, span


def result_of(**changes: Any) -> Any:
    return judgement_result(judgement_case(judgement(**changes)))


def test_worked_example() -> None:
    result = result_of()
    assert result.establishment.worked == 910
    assert str(rounded(result.establishment.care_wte, 4)) == "30.1284"
    assert str(rounded(result.establishment.total_wte)) == "31.13"
    assert str(rounded(result.establishment.on_week(WEEKS["36"]).total_wte)) == "31.97"
    assert str(rounded(result_of(allowance=SHARE).establishment.total_wte, 4)) == "32.7350"


def test_roles_of_the_worked_example() -> None:
    for line in result_of().roles:
        assert line.hours == 455
        assert str(rounded(line.establishment.total_wte, 4)) == "15.0642"
        assert str(rounded(line.establishment.on_week(WEEKS["36"]).total_wte, 4)) == "15.4826"


def test_half_a_person_on_weekdays_only() -> None:
    standing = [{"shift": "E", "role": "RN", "needed": 2.5, "weekdays": "Mon-Fri"}]
    assert result_of(standing=standing).establishment.worked == Fraction("2.5") * Fraction("7.5") * 5


def test_a_record_takes_the_place_of_what_stands_on_its_day() -> None:
    more = [{"date": FIRST, "shift": "N", "role": "HCSW", "needed": 5, "reason": "continuous intervention"}]
    result = result_of(records=more)
    assert result.establishment.worked == 910 + Fraction(3 * 10 * 7, 14)


def test_roles_outside_the_act_are_shown_apart() -> None:
    roles = [*ROLES, {"code": "OT", "title": "Occupational therapist", "counted": False}]
    standing = [*judgement().model_dump()["standing"], {"shift": "E", "role": "OT", "needed": 1, "weekdays": "Mon-Fri"}]
    result = result_of(roles=roles, standing=standing)
    assert result.establishment.worked == 910
    assert [(line.role.code, line.hours) for line in result.not_counted] == [("OT", Fraction("37.5"))]


def test_those_who_lead_are_counted_by_their_own_rule() -> None:
    roles = [*ROLES, {"code": "SCN", "title": "Senior charge nurse", "leads": True}]
    standing = [
        *judgement().model_dump()["standing"],
        {"shift": "E", "role": "SCN", "needed": 1, "weekdays": "Mon-Fri"},
    ]
    assert str(rounded(result_of(roles=roles, standing=standing).establishment.total_wte)) == "31.13"


def test_a_judgement_over_the_change_of_week_is_refused() -> None:
    with pytest.raises(FindingsError, match="give one judgement for each"):
        result_of(dates=span(dt.date(2026, 3, 25)))


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"standing": [{"shift": "X", "role": "RN", "needed": 1}]}, "known: E, L, N"),
        ({"standing": [{"shift": "E", "role": "X", "needed": 1}]}, "known: HCSW, RN"),
        (
            {
                "standing": [
                    {"shift": "E", "role": "RN", "needed": 1},
                    {"shift": "E", "role": "RN", "needed": 2, "weekdays": "Sun"},
                ]
            },
            "are the same",
        ),
        (
            {"records": [{"date": FIRST, "shift": "E", "role": "RN", "needed": 1}] * 2},
            "two of the records",
        ),
    ],
)
def test_an_unsound_judgement_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        judgement(**changes)


@settings(deadline=None, max_examples=40)
@given(st.lists(st.decimals(0, 20, places=1), min_size=7, max_size=7))
def test_a_pattern_and_its_days_written_out_are_the_same(week: list[Any]) -> None:
    standing = [{"shift": "N", "role": "RN", "needed": staff, "weekdays": [day]} for day, staff in enumerate(week)]
    written = [{"date": date, "shift": "N", "role": "RN", "needed": week[date.weekday()]} for date in span().dates]
    one, other = judgement(standing=standing), judgement(standing=[], records=written)
    assert hours(one) == hours(other) == sum(map(Fraction, week)) * 10


def hours(of: Judgement) -> Fraction:
    return judgement_result(judgement_case(of)).establishment.worked
