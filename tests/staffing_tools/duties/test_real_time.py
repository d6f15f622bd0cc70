"""Real-time staffing: required against actual, colours before and after mitigation, risks that staff name."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing_tools.duties.real_time import (
    RealTimeCase,
    RealTimeLog,
    check_real_time,
    read_assessments,
    read_real_time,
    real_time_summary,
    shipped_arrangements,
    write_assessments,
    write_real_time,
)
from staffing_tools.findings import Finding
from staffing_tools.spans import DateSpan

NOW = dt.datetime(2025, 6, 4, 9)
SHIFT: dict[str, Any] = {
    "date": "2025-06-02",
    "shift": "E",
    "required": {"RN": 3, "HCSW": 3},
    "actual": {"RN": 3, "HCSW": 3},
    "before": "green",
    "after": "green",
}
SHORT = SHIFT | {
    "shift": "L",
    "actual": {"RN": 2, "HCSW": 2.5},
    "before": "red",
    "mitigations": ["bank", "leader-in-numbers"],
    "lead_minutes": 240,
    "after": "amber",
    "escalation": "e1",
    "advice": "Keep two registered nurses.",
}
RISK: dict[str, Any] = {
    "id": "r1",
    "raised_at": "2025-06-02T14:00",
    "category": "patients",
    "words": "One nurse for nine patients.",
    "lead": "p1",
    "notified_at": "2025-06-02T14:30",
    "mitigation": "Bank nurse.",
    "advice_not_needed_because": "The lead is a nurse.",
    "outcome": "mitigated",
    "closed_at": "2025-06-02T16:00",
}


def log(*shifts: dict[str, Any], **changes: Any) -> RealTimeLog:
    fields: dict[str, Any] = {
        "ward": "A",
        "dates": {"first": "2025-06-02", "last": "2025-06-02"},
        "shifts": ["E", "L"],
        "leads": [{"id": "p1", "trained_on": "2025-01-10"}],
        "assessments": shifts or [SHIFT, SHORT],
        "risks": [RISK],
    }
    return RealTimeLog.model_validate(fields | changes)


def found(of: RealTimeLog, now: dt.datetime = NOW) -> dict[str, Finding]:
    return {finding.code: finding for finding in check_real_time(RealTimeCase(of, now))}


def test_a_sound_log_says_only_which_time_to_lead_it_used() -> None:
    assert {code: finding.severity for code, finding in found(log()).items()} == {"lead-used": "information"}


def test_the_summary_of_a_worked_example() -> None:
    summary = real_time_summary(log())
    assert (summary.expected, summary.assessed, summary.lead_minutes, summary.escalated) == (2, 2, 240, 1)
    assert summary.before == {"green": 1, "amber": 0, "red": 1}
    assert summary.after == {"green": 1, "amber": 1, "red": 0}
    assert summary.gaps == {"HCSW": Fraction(1, 2), "RN": 1}
    assert (summary.risks, summary.not_mitigated) == (1, 0)
    assert summary.words == (
        "2025-06-02 to 2025-06-02: 2 of 2 shifts assessed; before mitigation 1 green, 0 amber, 1 red, after it "
        "1 green, 1 amber, 0 red; risks named: 1, escalated shifts and risks: 1; minutes of time to lead used up: 240"
    )
    later = DateSpan(first=dt.date(2025, 6, 3), last=dt.date(2025, 6, 9))
    assert (real_time_summary(log(), later).expected, real_time_summary(log(), later).risks) == (0, 0)


@pytest.mark.parametrize(
    ("changes", "code", "severity", "where"),
    [
        ({"after": "red", "escalation": None}, "not-escalated", "error", "assessments[1].escalation"),
        ({"escalation": None}, "not-escalated", "warning", "assessments[1].escalation"),
        ({"before": "green", "mitigations": []}, "gap-unexplained", "warning", "assessments[1].before"),
        ({"before": "green"}, "colour-worse", "warning", "assessments[1].after"),
        ({"mitigations": []}, "mitigation-missing", "warning", "assessments[1].mitigations"),
        ({"mitigations": ["magic"]}, "mitigation-unknown", "error", "assessments[1].mitigations"),
        ({"advice": ""}, "advice-missing", "warning", "assessments[1].advice"),
        ({"lead_minutes": 0}, "lead-not-said", "warning", "assessments[1].lead_minutes"),
        ({"required": {}}, "required-missing", "warning", "assessments[1].required"),
        ({"shift": "N"}, "shift-unknown", "error", "assessments[1].shift"),
        ({"date": "2025-06-03"}, "shift-outside", "error", "assessments[1].date"),
    ],
)
def test_every_finding_of_a_shift(changes: dict[str, Any], code: str, severity: str, where: str) -> None:
    finding = found(log(SHORT | changes))[code]
    assert (finding.severity, finding.where) == (severity, where)


def test_a_shift_without_assessment_is_missed_once_its_day_is_over() -> None:
    missing = found(log(SHIFT))["shift-missing"]
    assert (missing.severity, missing.date, missing.message) == (
        "warning",
        dt.date(2025, 6, 2),
        "not assessed: L; enter each shift as it was",
    )
    assert "shift-missing" not in found(log(SHIFT), dt.datetime(2025, 6, 2, 23))


def test_a_green_gap_with_a_reason_is_fine() -> None:
    changes = {
        "before": "green",
        "after": "green",
        "note": "Five patients on pass.",
        "mitigations": [],
        "lead_minutes": 0,
    }
    assert found(log(SHIFT, SHORT | changes)) == {}


@pytest.mark.parametrize(
    ("changes", "code", "severity", "where"),
    [
        ({"notified_at": None, "lead": None}, "risk-not-notified", "error", "risks[1].notified_at"),
        ({"notified_at": "2025-06-02T15:01"}, "risk-notified-late", "warning", "risks[1].notified_at"),
        ({"outcome": "not mitigated"}, "not-escalated", "error", "risks[1].escalation"),
        ({"outcome": None}, "outcome-missing", "warning", "risks[1].outcome"),
        ({"advice_not_needed_because": ""}, "advice-missing", "warning", "risks[1].advice"),
        ({"lead": "p9"}, "lead-unknown", "error", "risks[1].lead"),
    ],
)
def test_every_finding_of_a_risk(changes: dict[str, Any], code: str, severity: str, where: str) -> None:
    finding = found(log(risks=[RISK | changes]))[code]
    assert (finding.severity, finding.where) == (severity, where)


def test_a_lead_is_told_within_the_hour_to_the_minute() -> None:
    assert "risk-notified-late" not in found(log(risks=[RISK | {"notified_at": "2025-06-02T15:00"}]))
    fresh = RISK | {"notified_at": None, "lead": None, "closed_at": None, "outcome": None}
    assert "risk-not-notified" not in found(log(risks=[fresh]), dt.datetime(2025, 6, 2, 15))
    assert "risk-not-notified" in found(log(risks=[fresh]), dt.datetime(2025, 6, 2, 15, 1))


def test_leads_are_named_and_trained() -> None:
    assert found(log(leads=[], risks=[]))["leads-missing"].severity == "warning"
    half = found(log(leads=[{"id": "p1", "trained_on": "2025-01-10"}, {"id": "p2"}]))["leads-untrained"]
    assert half.message.startswith("50 % of leads are trained")


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"assessments": [SHIFT, SHIFT]}, "two of the assessed shifts"),
        ({"risks": [RISK, RISK]}, "two of the risks"),
        ({"risks": [RISK | {"notified_at": "2025-06-01T10:00"}]}, "before the risk was named"),
    ],
)
def test_an_unsound_log_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        log(**changes)


def test_notes_and_advice_are_not_in_messages() -> None:
    secret = SHORT | {
        "note": "Secret.",
        "advice": "",
        "decided_by": "Secret.",
        "mitigations": ["bank"],
        "lead_minutes": 0,
    }
    assert "Secret" not in " ".join(finding.words for finding in found(log(secret)).values())


def test_colours_say_that_their_meaning_is_to_be_confirmed() -> None:
    assert {each.confidence for each in shipped_arrangements().colours} == {"INFERRED-R"}


colours = st.sampled_from(["green", "amber", "red"])
staff = st.dictionaries(st.sampled_from(["RN", "HCSW", "PMVA"]), st.decimals(0, 20, places=2), max_size=3)
codes = st.lists(st.sampled_from([kind.code for kind in shipped_arrangements().mitigations]), max_size=3, unique=True)


@st.composite
def logs(draw: st.DrawFn) -> RealTimeLog:
    days = draw(st.lists(st.integers(1, 30), min_size=1, max_size=5, unique=True))
    shifts = [
        {
            "date": dt.date(2025, 6, day),
            "shift": draw(st.sampled_from(["E", "L"])),
            "required": draw(staff),
            "actual": draw(staff),
            "before": draw(colours),
            "after": draw(colours),
            "mitigations": draw(codes),
            "census": draw(st.none() | st.integers(0, 30)),
            "note": draw(st.sampled_from(["", "a, b; c", "two\nlines"])),
        }
        for day in days
    ]
    return log(*shifts, dates={"first": "2025-06-01", "last": "2025-06-30"})


@pytest.mark.parametrize("suffix", [".json", ".toml"])
@settings(deadline=None, max_examples=30)
@given(of=logs())
def test_a_log_reads_back_the_same(suffix: str, of: RealTimeLog) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"log{suffix}"
        write_real_time(of, path)
        assert read_real_time(path) == of


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".json"])
@settings(deadline=None, max_examples=30)
@given(of=logs())
def test_assessed_shifts_read_back_the_same(suffix: str, of: RealTimeLog) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"shifts{suffix}"
        write_assessments(of, path)
        assert read_assessments(path).entries == of.assessments


@settings(max_examples=50)
@given(of=logs())
def test_a_summary_adds_up(of: RealTimeLog) -> None:
    summary = real_time_summary(of)
    assert sum(summary.before.values()) == sum(summary.after.values()) == summary.assessed == len(of.assessments)
    assert all(gap > 0 for gap in summary.gaps.values())
