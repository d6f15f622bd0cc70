"""Training required and held, learning time, views, and telling staff of the method."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing_tools.duties.training import TrainingCase, TrainingLog, check_training, coverage
from staffing_tools.files import read_record, write_record
from staffing_tools.findings import Finding

TODAY = dt.date(2025, 9, 1)
FIELDS: dict[str, Any] = {
    "ward": "A",
    "courses": [
        {"code": "PMVA", "title": "Prevention and management of violence", "roles": ["RN", "HCSW"]},
        {"code": "CSM", "title": "Using the method", "for_what": "common staffing method", "roles": ["SCN"]},
    ],
    "people": [{"id": "p1", "roles": ["RN", "SCN"]}, {"id": "p2", "roles": ["HCSW"]}, {"id": "p3", "roles": ["OT"]}],
    "held": [
        {"person": "p1", "course": "PMVA", "on": "2025-01-10", "until": "2026-01-09"},
        {"person": "p2", "course": "PMVA", "on": "2025-04-10", "until": "2026-02-09"},
        {"person": "p1", "course": "CSM", "on": "2024-05-01"},
    ],
    "learning": [{"person": "p1", "first": "2025-06-02", "planned": 7.5, "used": 7.5}],
    "method_hours": 15,
    "views": [{"given_on": "2025-05-01", "words": "Secret.", "outcome": "Twilight shift."}],
}


def log(**changes: Any) -> TrainingLog:
    return TrainingLog.model_validate(FIELDS | changes)


def found(of: TrainingLog, today: dt.date = TODAY, decided_on: dt.date | None = None) -> dict[str, Finding]:
    return {finding.code: finding for finding in check_training(TrainingCase(of, today, decided_on))}


def test_a_sound_log_has_no_finding() -> None:
    assert found(log()) == {}


def test_only_those_whose_role_needs_a_course_count() -> None:
    pmva, method = coverage(log(), TODAY)
    assert (pmva.needing, pmva.holding, pmva.words) == (("p1", "p2"), ("p1", "p2"), "PMVA: 2 of 2 (100.00 %)")
    assert method.needing == ("p1",)


@pytest.mark.parametrize(
    ("today", "code", "severity", "said"),
    [
        (dt.date(2025, 11, 9), None, None, ""),
        (dt.date(2025, 11, 10), "training-lapses", "information", "PMVA lapses within 60 days for p1"),
        (dt.date(2026, 1, 10), "training-missing", "warning", "PMVA: 1 of 2 (50.00 %); without it or lapsed: p1"),
    ],
)
def test_training_lapses_to_the_day(today: dt.date, code: str | None, severity: str | None, said: str) -> None:
    findings = found(log(), today)
    if code is None:
        assert findings == {}
    else:
        assert (findings[code].severity, findings[code].message) == (severity, said)


def test_a_renewal_counts_on() -> None:
    renewed = [*FIELDS["held"], {"person": "p1", "course": "PMVA", "on": "2025-12-01", "until": "2026-11-30"}]
    assert found(log(held=renewed), dt.date(2026, 1, 10)).keys() == {"training-lapses"}


LEARNING = FIELDS["learning"][0]


@pytest.mark.parametrize(
    ("changes", "code", "severity"),
    [
        (
            {"learning": [LEARNING | {"used": 0, "cancelled": 7.5, "reason": "Short."}]},
            "learning-cancelled",
            "information",
        ),
        ({"learning": [LEARNING | {"used": 0, "cancelled": 7.5}]}, "learning-reason", "warning"),
        ({"learning": [LEARNING | {"used": 3}]}, "learning-open", "warning"),
        ({"courses": FIELDS["courses"][:1], "held": FIELDS["held"][:2]}, "method-untrained", "warning"),
        ({"method_hours": None}, "method-time", "warning"),
        ({"views": []}, "views-missing", "warning"),
        ({"views": [{"given_on": "2025-05-01", "words": "Secret."}]}, "view-unanswered", "warning"),
    ],
)
def test_every_other_finding(changes: dict[str, Any], code: str, severity: str) -> None:
    findings = found(log(**changes))
    assert findings[code].severity == severity
    assert "Secret" not in findings[code].message


def test_staff_are_told_of_everything_within_the_days() -> None:
    decided = dt.date(2025, 8, 1)
    assert found(log(), dt.date(2025, 8, 29), decided) == {}
    assert found(log(), dt.date(2025, 8, 30), decided)["feedback-missing"].severity == "warning"
    told = {"shared_on": "2025-08-20", "how": "team meeting", "told": ["tool results", "steps", "decision"]}
    assert found(log(feedback=[told]), dt.date(2025, 8, 30), decided) == {}
    part = told | {"told": ["decision"]}
    assert "feedback-missing" in found(log(feedback=[part]), dt.date(2025, 8, 30), decided)


@given(st.lists(st.tuples(st.sampled_from(["p1", "p2", "p3"]), st.integers(0, 700), st.none() | st.integers(0, 700))))
def test_coverage_agrees_with_asking_person_by_person(held: list[tuple[str, int, int | None]]) -> None:
    first = dt.date(2024, 6, 1)
    lines = [
        {"person": person, "course": "PMVA", "on": first + dt.timedelta(days=on)}
        | ({} if lasts is None else {"until": first + dt.timedelta(days=on + lasts)})
        for person, on, lasts in held
    ]
    pmva = coverage(log(held=lines), TODAY)[0]
    day = (TODAY - first).days
    counted = {person for person, on, lasts in held if on <= day and (lasts is None or day <= on + lasts)}
    assert set(pmva.holding) == counted & {"p1", "p2"}
    assert set(pmva.lacking) == {"p1", "p2"} - counted


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"people": FIELDS["people"][:1]}, "is of somebody who is not among the people"),
        ({"courses": FIELDS["courses"][1:]}, "a course that is not there"),
        ({"held": [FIELDS["held"][0] | {"until": "2024-01-01"}]}, "lapses before it was done"),
    ],
)
def test_an_unsound_log_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        log(**changes)


@pytest.mark.parametrize("suffix", [".json", ".toml"])
def test_a_log_reads_back_the_same(suffix: str, tmp_path: Path) -> None:
    write_record(log(), tmp_path / f"log{suffix}")
    assert read_record(tmp_path / f"log{suffix}", TrainingLog) == log()
