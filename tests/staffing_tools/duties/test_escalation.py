"""Escalation: a chain with reasons in which everybody concerned learns of every decision."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing_tools.duties.escalation import (
    EscalationCase,
    EscalationLog,
    check_escalations,
    not_told,
    shipped_ladder,
    to_be_told,
)
from staffing_tools.files import read_record, write_record
from staffing_tools.findings import Finding
from tests.staffing_tools.duties.escalations import ESCALATION, STEPS, TOLD, log, step
from tests.staffing_tools.method.records import real_time

NOW = dt.datetime(2025, 6, 3, 9)


def found(of: EscalationLog, earlier: EscalationLog | None = None, now: dt.datetime = NOW) -> dict[str, Finding]:
    return {finding.code: finding for finding in check_escalations(EscalationCase(of, now, earlier=earlier))}


def test_a_sound_chain_has_no_finding() -> None:
    assert found(log()) == {}


def test_everybody_concerned_is_told_but_the_decision_maker() -> None:
    (each,) = log().escalations
    assert to_be_told(each, 0) == {"s1": "identified", "l1": "mitigated", "a1": "advised"}
    assert to_be_told(each, 1) == {"s1": "identified", "l1": "mitigated", "m1": "reported", "a1": "advised"}
    assert not_told(each, 1) == {}


@pytest.mark.parametrize("left_out", range(len(TOLD)))
def test_each_person_left_out_is_found(left_out: int) -> None:
    missing = TOLD[left_out]
    findings = found(log({"notifications": [each for each in TOLD if each is not missing]}))
    (finding,) = findings.values()
    expected = ("adviser-not-told", "warning") if missing["person"] == "a1" else ("not-told", "error")
    assert (finding.code, finding.severity) == expected
    assert f"step {missing['step']}: {missing['person']}" in finding.message


PEOPLE = st.lists(st.sampled_from(["p1", "p2", "p3", "p4", "p5"]), max_size=3, unique=True)


@given(finders=PEOPLE, mitigators=PEOPLE, told=PEOPLE)
def test_who_is_owed_and_who_was_told_make_up_who_was_not(
    finders: list[str], mitigators: list[str], told: list[str]
) -> None:
    notifications = [{"person": person, "step": 2, "sent_at": "2025-06-02T17:00"} for person in told]
    (each,) = log({"identified_by": finders, "mitigated_by": mitigators, "notifications": notifications}).escalations
    assert set(not_told(each, 1)) == ({*finders, *mitigators, "m1", "a1"} - {*told, "x1"})


@pytest.mark.parametrize(
    ("changes", "code", "severity", "where"),
    [
        ({"steps": step(1, level="manager")}, "not-more-senior", "error", "escalations[1].steps[2]"),
        ({"steps": step(1, level="king")}, "level-unknown", "error", "escalations[1].steps[2].level"),
        ({"steps": step(0, reasons="")}, "reasons-missing", "error", "escalations[1].steps[1].reasons"),
        ({"steps": step(0, advice="")}, "advice-missing", "warning", "escalations[1].steps[1].advice"),
        ({"steps": step(0, final=True)}, "final-not-last", "error", "escalations[1].steps[1].final"),
        ({"steps": step(1, final=False)}, "not-final", "warning", "escalations[1].steps[2]"),
        (
            {"steps": step(1, received_at="2025-06-02T15:10")},
            "step-order",
            "error",
            "escalations[1].steps[2].received_at",
        ),
        ({"raised_at": "2025-06-02T15:01"}, "step-order", "error", "escalations[1].steps[1].received_at"),
        ({"identified_by": []}, "finder-missing", "warning", "escalations[1].identified_by"),
        (
            {"notifications": [TOLD[0] | {"sent_at": "2025-06-02T15:19"}, *TOLD[1:]]},
            "told-early",
            "error",
            "escalations[1].notifications[1]",
        ),
    ],
)
def test_every_finding_of_the_chain(changes: dict[str, Any], code: str, severity: str, where: str) -> None:
    finding = found(log(changes))[code]
    assert (finding.severity, finding.where) == (severity, where)


def test_nobody_escalates_to_themselves() -> None:
    same = found(log({"steps": step(1, decision_maker="m1"), "notifications": TOLD}))
    assert same["not-more-senior"].severity == "error"


def test_a_step_without_decision_waits_to_the_minute() -> None:
    waiting = [STEPS[0], {"level": "director", "decision_maker": "x1", "received_at": "2025-06-02T15:30"}]
    of = log({"steps": waiting, "notifications": TOLD[:3]})
    assert found(of, now=dt.datetime(2025, 6, 2, 19, 30)) == {}
    assert found(of, now=dt.datetime(2025, 6, 2, 19, 31))["escalation-open"].severity == "warning"


REVIEW = {"person": "s1", "asked_at": "2025-06-02T18:00", "words": "Secret."}


@pytest.mark.parametrize(
    ("changes", "code", "severity"),
    [
        ({"reviews": [REVIEW]}, "review-open", "warning"),
        ({"reviews": [REVIEW | {"answered_at": "2025-06-03T08:00"}]}, "review-outcome", "error"),
        ({"reviews": [REVIEW], "steps": step(1, final=False)}, "review-early", "warning"),
        ({"reviews": [REVIEW], "steps": step(1, level="board")}, "review-of-board", "warning"),
    ],
)
def test_reviews_are_answered_and_of_the_final_decision(changes: dict[str, Any], code: str, severity: str) -> None:
    assert found(log(changes))[code].severity == severity


DISAGREEMENT = {"person": "a1", "step": 2, "recorded_at": "2025-06-02T17:00", "words": "Secret."}


def test_disagreement_stays_on_record() -> None:
    with_it = log({"disagreements": [DISAGREEMENT]})
    assert found(with_it, earlier=log())["disagreement"].severity == "information"
    for lost in (log(), log({"disagreements": [DISAGREEMENT | {"words": "I agree."}]})):
        assert found(lost, earlier=with_it)["disagreement-lost"].severity == "error"


def test_what_was_decided_stays_on_record() -> None:
    assert found(log({"steps": step(0, decision="Another.")}), earlier=log())["decision-lost"].severity == "error"
    assert found(log({"id": "e2"}), earlier=log())["escalation-lost"].severity == "error"
    begun = log({"steps": STEPS[:1], "notifications": TOLD[:3]})
    assert found(log(), earlier=begun) == {}


def test_a_ward_names_only_escalations_that_there_are() -> None:
    known = check_escalations(EscalationCase(log(), NOW, real_time=(real_time(),)))
    assert known == ()
    (unknown,) = check_escalations(EscalationCase(log({"id": "e9"}), NOW, real_time=(real_time(),)))
    assert (unknown.code, unknown.severity, unknown.date) == ("escalation-unknown", "error", dt.date(2025, 6, 3))


def test_words_of_staff_are_not_in_messages() -> None:
    of = log({"disagreements": [DISAGREEMENT], "reviews": [REVIEW]})
    assert "Secret" not in " ".join(finding.words for finding in found(of).values())
    assert "Secret" not in repr(of)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"notifications": [TOLD[0] | {"step": 3}]}, "names a step beyond the 2"),
        ({"steps": step(0, decided_at=None)}, "without the time of it"),
        ({"notifications": [TOLD[0], TOLD[0]]}, "two of the notifications"),
        ({"steps": []}, "at least 1 item"),
    ],
)
def test_an_unsound_escalation_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        log(changes)


def test_two_escalations_of_one_id_are_refused() -> None:
    with pytest.raises(ValueError, match="two of the escalations"):
        log({}, {})


def test_the_ladder_says_what_was_read() -> None:
    assert [(level.code, level.confidence) for level in shipped_ladder().levels if level.confidence == "SEEN"] == [
        ("board", "SEEN")
    ]


@pytest.mark.parametrize("suffix", [".json", ".toml"])
def test_a_log_reads_back_the_same(suffix: str, tmp_path: Path) -> None:
    of = log({"disagreements": [DISAGREEMENT], "reviews": [REVIEW]}, {"id": "e2", "likelihood": None})
    write_record(of, tmp_path / f"log{suffix}")
    assert read_record(tmp_path / f"log{suffix}", EscalationLog) == of
    assert ESCALATION["id"] == "e1"
