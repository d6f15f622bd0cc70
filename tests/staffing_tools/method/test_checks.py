"""Every check of section 2.3 of the method, with the right severity and place."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import Any

import pytest

from staffing_tools.findings import Finding
from staffing_tools.method import Assessment, assess, method_steps
from tests.staffing_tools.cases import WARD, judgement, run, span
from tests.staffing_tools.method.records import (
    DECISION,
    FINISHED,
    STAFFING,
    assessment,
    decided,
    engine,
    national,
    quality,
    real_time,
    record,
)


def found(of: Assessment) -> dict[str, Finding]:
    return {finding.code: finding for finding in assess(of).findings}


def test_a_finished_record_has_only_information() -> None:
    assessed = assess(assessment())
    assert {finding.severity for finding in assessed.findings} == {"information"}
    assert assessed.status == "can be completed"


def test_an_empty_record_lists_every_step_and_nothing_is_worked_out() -> None:
    empty = record(
        staffing=None, steps=(), advice=(), assessments=(), risks=(), decision=None, signatures=(), feedback=()
    )
    assessed = assess(assessment(record=empty, national=None, engine=None, judgement=None, quality=None))
    open_steps = [finding.place[-1] for finding in assessed.findings if finding.code == "step-open"]
    assert open_steps == [step.id for step in method_steps()]
    assert assessed.status == "incomplete"
    assert (assessed.triangulation, assessed.estimates, assessed.quality) == (None, (), ())


def without(step: str) -> list[dict[str, Any]]:
    return [each for each in FINISHED["steps"] if each["step"] != step]


@pytest.mark.parametrize("step", [step.id for step in method_steps() if step.needs in (("account",), ("experience",))])
def test_a_step_is_filled_or_not_relevant_with_a_reason(step: str) -> None:
    bare = assess(assessment(record=record(steps=without(step))))
    (finding,) = (each for each in bare.findings if each.severity == "error")
    assert (finding.code, finding.where) == ("step-open", f"record.steps.{step}")
    left = [*without(step), {"step": step, "not_relevant_because": "There is nothing of the kind on this ward."}]
    assessed = assess(assessment(record=record(steps=left)))
    assert assessed.status == "can be completed"
    assert [each.state for each in assessed.steps if each.step.id == step] == ["not relevant"]


@pytest.mark.parametrize(
    ("step", "changes"),
    [
        ("c-1", {"staffing": None}),
        ("c-7", {"advice": ()}),
        ("c-8", {"assessments": ()}),
        ("d", {"risks": ()}),
    ],
)
def test_a_step_with_data_needs_them_or_a_reason(step: str, changes: dict[str, Any]) -> None:
    finding = found(assessment(record=record(**changes)))["step-open"]
    assert (finding.severity, finding.where) == ("error", f"record.steps.{step}")
    reason = {"step": step, "not_relevant_because": "Considered; there is none."}
    assert "step-open" not in found(assessment(record=record(steps=[*FINISHED["steps"], reason], **changes)))


def test_quality_needs_its_measures_and_what_they_say() -> None:
    for changed in (assessment(quality=None), assessment(record=record(steps=without("b")))):
        assert found(changed)["step-open"].where == "record.steps.b"


@pytest.mark.parametrize(("step", "changes"), [("a", {"judgement": None}), ("e", {"record": record(decision=None)})])
def test_some_steps_can_never_be_left(step: str, changes: dict[str, Any]) -> None:
    draft = changes.pop("record", record())
    left = draft.model_copy(
        update={"steps": (*draft.steps, *record(steps=[{"step": step, "not_relevant_because": "No."}]).steps)}
    )
    findings = found(assessment(record=left, **changes))
    assert findings["step-open"].severity == findings["step-not-optional"].severity == "error"


def test_the_engine_alone_is_not_the_prescribed_tool() -> None:
    findings = found(assessment(national=None))
    assert findings["tool-indicative"].severity == "error"
    assert "give the prescribed tool" in findings["step-open"].message


def test_findings_of_the_parts_name_the_part() -> None:
    wrong = found(assessment(national=national(tool="adult-inpatient")))["tool-wrong-ward"]
    assert (wrong.severity, wrong.where) == ("error", "national.tool")
    missing = run(entries=run().entries[1:])
    findings = found(assessment(engine=replace(engine(), run=missing)))
    assert findings["day-missing"].place[0] == "tool_run"
    apart = found(assessment(judgement=judgement(dates=span(dt.date(2025, 6, 9)))))["period-differs"]
    assert (apart.severity, apart.where) == ("warning", "judgement.dates")


OTHER = WARD.model_dump() | {"id": "B"}


@pytest.mark.parametrize(
    ("changes", "code", "severity", "where"),
    [
        ({"national": national(ward=OTHER)}, "ward-differs", "error", "national.ward"),
        ({"judgement": judgement(ward=OTHER)}, "ward-differs", "error", "judgement.ward"),
        ({"quality": quality().model_copy(update={"ward": "B"})}, "ward-differs", "error", "quality.ward"),
        ({"real_time": real_time(ward="B")}, "ward-differs", "error", "real_time.ward"),
        ({"quality": quality("drops")}, "measure-unknown", "warning", "quality.points[1].measure"),
        (
            {"record": record(staffing=STAFFING | {"worked_basis": "at work"}), "judgement": None, "engine": None},
            "worked-bare",
            "warning",
            "record.staffing.worked_basis",
        ),
        ({"record": record(year="2024-25")}, "year-differs", "error", "record.year"),
        (
            {"record": record(staffing=STAFFING | {"holds_lead": False})},
            "lead-left-out",
            "warning",
            "record.staffing.holds_lead",
        ),
        (
            {"record": record(staffing=STAFFING | {"week_minutes": 2250})},
            "week-mixed",
            "warning",
            "record.staffing.week_minutes",
        ),
        ({"record": record(signatures=())}, "decision-unsigned", "error", "record.signatures"),
        ({"record": record(feedback=())}, "feedback-missing", "warning", "record.feedback"),
        (
            {"record": record(feedback=[FINISHED["feedback"][0] | {"shared_on": "2025-10-20"}])},
            "feedback-late",
            "warning",
            "record.feedback",
        ),
        (
            {"record": record(feedback=[FINISHED["feedback"][0] | {"shared_on": "2025-08-01"}])},
            "before-decision",
            "error",
            "record.feedback",
        ),
        (
            {"record": record(signatures=[FINISHED["signatures"][0] | {"signed_on": "2025-08-01"}])},
            "before-decision",
            "error",
            "record.signatures",
        ),
        ({"today": dt.date(2025, 8, 19)}, "day-ahead", "error", "record.decision"),
        ({"record": decided(staffing_reasons="")}, "decision-no-reasons", "error", "record.decision.staffing_reasons"),
        ({"record": decided(care_reasons="")}, "decision-no-reasons", "error", "record.decision.care_reasons"),
        ({"record": decided(staffing_changes=())}, "decision-unclear", "error", "record.decision.staffing_changes"),
        ({"record": decided(care="change")}, "decision-unclear", "error", "record.decision.care_changes"),
        ({"record": decided(principles="")}, "principles-missing", "error", "record.decision.principles"),
        ({"record": decided(agreed_wte=None)}, "agreed-missing", "warning", "record.decision.agreed_wte"),
        ({"record": decided(review_on=None)}, "review-missing", "warning", "record.decision.review_on"),
        ({"record": decided(decided_on="2025-06-19")}, "decision-early", "error", "record.decision.decided_on"),
        (
            {"record": record(risks=[FINISHED["risks"][0] | {"mitigations": ()}])},
            "risk-unmitigated",
            "error",
            "record.risks[1]",
        ),
        (
            {"record": record(risks=[FINISHED["risks"][0] | {"residual": None}])},
            "risk-residual",
            "warning",
            "record.risks[1]",
        ),
        (
            {"record": record(risks=[FINISHED["risks"][0] | {"review_on": "2025-08-30"}])},
            "risk-review-due",
            "information",
            "record.risks[1]",
        ),
    ],
)
def test_every_other_finding(changes: dict[str, Any], code: str, severity: str, where: str) -> None:
    findings = [each for each in assess(assessment(**changes)).findings if each.code == code]
    assert (severity, where) in {(each.severity, each.where) for each in findings}


def test_no_change_is_as_good_a_decision_as_a_change() -> None:
    same = decided(staffing="no change", staffing_changes=(), staffing_reasons="The funded establishment fits.")
    assert assess(assessment(record=same)).status == "can be completed"


def test_a_departure_from_advice_owes_four_things_before_completion() -> None:
    departure = {"advice": "adv-1"}
    open_ = assess(assessment(record=decided(departures=[departure])))
    (finding,) = (each for each in open_.findings if each.code == "departure-open")
    assert finding.severity == "warning"
    assert "the explanation, the risks of the decision, their mitigation, the day on which" in finding.message
    assert open_.status == "incomplete"
    owed = {"explanation": "Money.", "risks": "Fewer staff.", "mitigation": "Bank.", "notified_on": "2025-08-22"}
    done = assess(assessment(record=decided(departures=[departure | owed | {"disagreement": "I disagree."}])))
    assert done.status == "can be completed"
    assert found(done.assessment)["disagreement"].severity == "information"


def test_names_never_reach_findings() -> None:
    said = " ".join(finding.words for finding in assess(assessment(record=record(signatures=()))).findings)
    assert not [name for name in ("Lead nurse", "A Nurse", "Ward lead", "Charge nurse lead") if name in said]
    assert "A Nurse" not in repr(record())


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"steps": [{"step": "z", "words": "?"}]}, "names a step that there is not"),
        ({"steps": [{"step": "d", "words": "a"}, {"step": "d", "words": "b"}]}, "two of the accounts of one step"),
        ({"steps": [{"step": "d", "words": "a", "not_relevant_because": "b"}]}, "keep one of them"),
        ({"decision": DECISION | {"departures": [{"advice": "none"}]}}, "departs from advice that is not there"),
        ({"version": 2}, "says why it supersedes"),
        ({"year": "2025-27"}, "is not a financial year"),
    ],
)
def test_an_unsound_record_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        record(**changes)


def test_every_step_has_a_source_and_the_list_says_what_was_not_read() -> None:
    steps = method_steps()
    items = ("i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi")
    order = ["(a)", "(b)", *(f"(c)({item})" for item in items), "(d)", "(e)"]
    assert [step.section for step in steps] == [f"12IJ(2){place}" for place in order]
    assert all(step.source for step in steps)
    assert {step.id for step in steps if not step.to_be_confirmed} == {"a", "b", "c-11", "d", "e"}
