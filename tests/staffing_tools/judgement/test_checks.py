"""Every finding of a judgement, with its severity."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from staffing_tools.findings import Finding
from staffing_tools.judgement import check_judgement
from staffing_tools.spans import DateSpan
from tests.staffing_tools.cases import FIRST, ROLES, SHIFTS, TODAY, UPLIFT, judgement, judgement_case, span


def found(tool_dates: DateSpan | None = None, **changes: Any) -> dict[str, Finding]:
    case = judgement_case(judgement(**changes), tool_dates)
    return {finding.code: finding for finding in check_judgement(case)}


def records(equal: int, of: int) -> list[dict[str, Any]]:
    """Judged early shifts, on some of which what was needed was there, in both roles."""
    return [
        {"date": date, "shift": "E", "role": role, "needed": 3, "actual": 3 if day < equal or role == "RN" else 2}
        for day, date in enumerate(span(days=of).dates)
        for role in ("RN", "HCSW")
    ]


def test_a_clean_judgement() -> None:
    assert found(span()) == {}


def test_a_copy_of_what_was_there_is_asked_about() -> None:
    copy = found(records=records(12, 14))["judgement-equals-actual"]
    assert copy.severity == "warning"
    assert copy.message.startswith("on 12 of 14 shifts (86 %) what was needed equals what was there, beyond 80 %")
    assert "judgement-equals-actual" not in found(records=records(8, 10))
    assert "judgement-equals-actual" in found(records=records(9, 10))


def test_the_days_are_those_of_the_tool() -> None:
    later = span(FIRST + dt.timedelta(days=1))
    assert found(later)["period-differs"].severity == "warning"
    apart = span(FIRST + dt.timedelta(days=14))
    assert found(apart)["period-differs"].severity == "error"


def test_an_allowance_counted_twice_is_an_error() -> None:
    twice = found(holds_allowance=UPLIFT)["allowance-twice"]
    assert (twice.severity, twice.where) == ("error", "allowance")
    none = {"value": 0, "convention": "uplift"}
    assert "allowance-twice" not in found(holds_allowance=UPLIFT, allowance=none)


LONG = {"code": "D", "title": "Long", "start": "07:00", "end": "19:00"}
SCN = {"code": "SCN", "title": "Senior charge nurse", "leads": True}


def test_time_to_lead_is_there_and_counts_somewhere() -> None:
    assert found(lead={"wte": 0, "place": "outside"})["lead-missing"].severity == "warning"
    standing = [{"shift": "E", "role": "SCN", "needed": 1}]
    inside: dict[str, Any] = {"roles": [*ROLES, SCN], "standing": standing, "lead": {"wte": 1, "place": "inside"}}
    assert found(**inside)["lead-left-out"].severity == "error"


@pytest.mark.parametrize(
    ("changes", "code", "severity"),
    [
        ({"dates": span(days=13)}, "run-short", "warning"),
        ({"dates": span(dt.date(2026, 3, 25))}, "week-changes", "error"),
        ({"standing": [{"shift": "E", "role": "RN", "needed": 1}]}, "day-missing", "warning"),
        ({"allowance": {"value": "0.5", "convention": "uplift"}}, "allowance-unusual", "warning"),
        (
            {"shifts": [*SHIFTS, {"code": "D", "title": "Long", "start": "07:00", "end": "19:00"}]},
            "break-missing",
            "warning",
        ),
        ({"records": [{"date": "2025-07-01", "shift": "E", "role": "RN", "needed": 1}]}, "day-outside", "error"),
        (
            {"dates": span(TODAY), "records": [{"date": "2026-11-25", "shift": "E", "role": "RN", "needed": 1}]},
            "day-ahead",
            "error",
        ),
    ],
)
def test_every_other_finding(changes: dict[str, Any], code: str, severity: str) -> None:
    assert found(**changes)[code].severity == severity


def test_no_message_repeats_a_reason() -> None:
    lines = [line | {"reason": "secret reason"} for line in records(14, 14)]
    assert all("secret" not in finding.words for finding in found(records=lines).values())
