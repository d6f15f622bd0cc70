"""Severe and recurrent risks: rolling windows against counting by hand and by brute force."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing_tools.duties.recurrent import (
    PlanLog,
    RecurrentCase,
    RiskEvent,
    check_recurrent,
    escalated,
    red_shifts,
    themes,
    windows,
)
from staffing_tools.facts import shipped
from staffing_tools.files import read_record, write_record
from staffing_tools.findings import Finding
from tests.staffing_tools.duties.escalations import log
from tests.staffing_tools.method.records import real_time

DAY = dt.date(2025, 6, 1)
PLAN: dict[str, Any] = {
    "ward": "A",
    "kind": "patients",
    "owner": "Head of service",
    "reported_to": "executive nurse director",
    "advice": "Twilight shift.",
    "actions": "Twilight shift.",
    "prevention": "Recruit.",
    "review_on": "2025-09-01",
}


def events(*days: int, score: int | None = 4, kind: str = "patients") -> tuple[RiskEvent, ...]:
    return tuple(RiskEvent(DAY + dt.timedelta(days=day), "A", kind, f"e{day}", score) for day in days)


def plans(*changes: dict[str, Any]) -> PlanLog:
    return PlanLog.model_validate({"title": "Board", "plans": [PLAN | each for each in changes]})


def found(of: tuple[RiskEvent, ...], by: PlanLog, today: dt.date = DAY) -> dict[str, Finding]:
    return {finding.code: finding for finding in check_recurrent(RecurrentCase(of, by, today))}


@pytest.mark.parametrize(
    ("days", "met"),
    [
        ((0, 1), 0),
        ((0, 13, 27), 1),
        ((0, 13, 28), 0),
        ((0, 30, 31, 60, 61, 89), 1),
        ((0, 30, 31, 60, 61, 90), 0),
        ((0, 1, 2, 30, 31, 32), 2),
    ],
)
def test_windows_hold_so_many_days_and_no_more(days: tuple[int, ...], met: int) -> None:
    (theme,) = themes(events(*days), shipped())
    assert len(theme.met) == met


@given(st.lists(st.integers(0, 200), min_size=1, max_size=15))
def test_rolling_windows_agree_with_counting_every_window(days: list[int]) -> None:
    (theme,) = themes(events(*days), shipped())
    for window in windows(shipped()):
        length = int(window.days.value)
        most = max(sum(first <= day < first + length for day in days) for first in range(-length, 201))
        assert (window in theme.met) == (most >= window.count.value)


@pytest.mark.parametrize(("score", "severe"), [(None, False), (14, False), (15, True), (25, True)])
def test_severity_begins_at_the_boards_threshold(score: int | None, severe: bool) -> None:
    (theme,) = themes(events(0, score=score), shipped())
    assert theme.is_severe == severe


def test_kinds_and_wards_are_counted_apart() -> None:
    other = tuple(RiskEvent(each.date, "B", each.kind, each.id) for each in events(5))
    of = (*events(0, 1), *events(2, kind="red shift"), *other)
    assert [(theme.ward, theme.kind, len(theme.events)) for theme in themes(of, shipped())] == [
        ("A", "patients", 2),
        ("A", "red shift", 1),
        ("B", "patients", 1),
    ]


def test_events_come_from_escalations_and_red_shifts() -> None:
    (event,) = escalated(log())
    assert (event.date, event.ward, event.kind, event.score) == (dt.date(2025, 6, 2), "A", "patients", 12)
    assert escalated(log(), wards=["B"]) == ()
    (red,) = red_shifts(real_time())
    assert (red.date, red.kind) == (dt.date(2025, 6, 3), "red shift")


def test_a_recurrent_risk_without_a_plan_is_an_error() -> None:
    findings = found(events(0, 1, 2), plans())
    assert {code: finding.severity for code, finding in findings.items()} == {
        "plan-missing": "error",
        "theme": "information",
    }
    assert "recurrent, 3 risks in 28 days (DESIGN)" in findings["theme"].message
    assert set(found(events(0, 1, 2), plans({}))) == {"theme"}
    assert found(events(0, 1), plans()) == {}


def test_a_risk_that_comes_back_after_its_plan_was_closed_needs_another() -> None:
    assert "plan-missing" in found(events(0, 1, 9), plans({"closed_on": "2025-06-05"}))
    assert "plan-missing" not in found(events(0, 1, 2), plans({"closed_on": "2025-06-05"}))


@pytest.mark.parametrize("field", ["owner", "reported_to", "advice", "actions", "prevention", "review_on"])
def test_a_plan_has_everything_that_it_needs(field: str) -> None:
    blank = {field: None if field in ("owner", "reported_to", "review_on") else ""}
    assert found((), plans(blank))["plan-unfinished"].severity == "warning"
    assert found((), plans({})) == {}


def test_a_review_that_is_due_is_a_warning() -> None:
    assert found((), plans({}), dt.date(2025, 9, 1)) == {}
    assert found((), plans({}), dt.date(2025, 9, 2))["plan-review-due"].severity == "warning"


def test_a_risk_without_a_score_has_no_known_severity() -> None:
    assert found(events(0, score=None), plans())["severity-unknown"].severity == "warning"
    assert found(events(0, score=None, kind="red shift"), plans()) == {}


@pytest.mark.parametrize("suffix", [".json", ".toml"])
def test_plans_read_back_the_same(suffix: str, tmp_path: Path) -> None:
    write_record(plans({}), tmp_path / f"plans{suffix}")
    assert read_record(tmp_path / f"plans{suffix}", PlanLog) == plans({})
    with pytest.raises(ValueError, match="two of the open plans"):
        plans({}, {})
