"""Clinical advice: sought, departed from with all that follows, reported each quarter."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from staffing_tools.duties.advice import AdviceCase, AdviceLog, advice_report, check_advice
from staffing_tools.files import read_record, write_record
from staffing_tools.findings import Finding
from staffing_tools.year import quarters_of

ADVICE = [
    {"id": "n1", "adviser": "Lead nurse", "profession": "nursing", "given_on": "2025-05-01", "words": "Two on nights."},
    {"id": "p1", "adviser": "Consultant", "profession": "medicine", "given_on": "2025-05-02", "words": "Close a bed."},
]
DEPARTURE = {
    "advice": "p1",
    "explanation": "No other bed.",
    "risks": "Crowding.",
    "mitigation": "Extra staff.",
    "notified_on": "2025-05-04",
    "disagreement": "I disagree.",
}
DECISION: dict[str, Any] = {
    "id": "d1",
    "section": "12IC",
    "decided_on": "2025-05-03",
    "words": "Two on nights, no bed closed.",
    "advice": ["n1", "p1"],
    "departures": [DEPARTURE],
}


def log(*decisions: dict[str, Any], **changes: Any) -> AdviceLog:
    fields = {"title": "Board", "professions": ["nursing"], "advice": ADVICE, "decisions": decisions or [DECISION]}
    return AdviceLog.model_validate(fields | changes)


def found(of: AdviceLog, today: dt.date = dt.date(2025, 7, 1)) -> dict[str, Finding]:
    return {finding.code: finding for finding in check_advice(AdviceCase(of, "2025-26", today))}


def test_a_sound_log_has_no_finding() -> None:
    assert found(log()) == {}


@pytest.mark.parametrize(
    ("changes", "code", "severity", "where"),
    [
        ({"advice": [], "departures": []}, "advice-missing", "warning", "decisions[1]"),
        ({"decided_on": "2025-05-01"}, "advice-late", "error", "decisions[1].advice"),
        ({"section": "12ZZ"}, "section-unknown", "error", "decisions[1].section"),
        (
            {"departures": [DEPARTURE | {"mitigation": "", "notified_on": None}]},
            "departure-open",
            "error",
            "decisions[1].departures[1]",
        ),
    ],
)
def test_every_finding_of_a_decision(changes: dict[str, Any], code: str, severity: str, where: str) -> None:
    finding = found(log(DECISION | changes))[code]
    assert (finding.severity, finding.where) == (severity, where)


def test_advice_that_was_not_needed_has_a_reason() -> None:
    assert (
        found(log(DECISION | {"advice": [], "departures": [], "not_sought_because": "No patient was affected."})) == {}
    )


def test_a_report_is_owed_for_each_quarter_and_profession() -> None:
    late = dt.date(2025, 7, 31)
    assert found(log(), late)["advice-report-missing"].severity == "warning"
    assert "advice-report-missing" not in found(log(), dt.date(2025, 7, 30))
    given = {"profession": "nursing", "quarter_ends": "2025-06-30", "given_on": "2025-07-20"}
    assert found(log(reports=[given]), late) == {}


def test_a_report_counts_decisions_departures_and_views_of_its_profession() -> None:
    view = {"given_on": "2025-06-01", "profession": "medicine", "words": "Too few at night."}
    of, quarter = log(views=[view]), quarters_of("2025-26")[0]
    assert advice_report(of, "medicine", quarter).words == (
        "medicine, 2025-04-01 to 2025-06-30: decisions on advice 1, departures from it 1, with disagreement on record "
        "1, views of employees 1"
    )
    nursing = advice_report(of, "nursing", quarter)
    assert (len(nursing.decisions), nursing.departures, nursing.views) == (1, (), ())
    assert advice_report(of, "nursing", quarters_of("2025-26")[1]).decisions == ()


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"advice": ADVICE[:1]}, "names advice that is not there"),
        ({"advice": [*ADVICE, ADVICE[0]]}, "two of the advice ids"),
        ({"decisions": [DECISION, DECISION]}, "two of the decisions"),
    ],
)
def test_an_unsound_log_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        log(**changes)


@pytest.mark.parametrize("suffix", [".json", ".toml"])
def test_a_log_reads_back_the_same(suffix: str, tmp_path: Path) -> None:
    write_record(log(), tmp_path / f"log{suffix}")
    assert read_record(tmp_path / f"log{suffix}", AdviceLog) == log()


def test_advisers_are_not_in_messages() -> None:
    said = " ".join(finding.words for finding in found(log(DECISION | {"decided_on": "2025-05-01"})).values())
    assert "Consultant" not in said
    assert "Consultant" not in repr(log())
