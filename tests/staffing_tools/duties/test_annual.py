"""The annual report: a matrix with gaps, and a draft in the order of the Act."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from staffing_tools.act import sections
from staffing_tools.duties.annual import AnnualReport, annual_draft, check_annual, coverage_matrix, evidence_of
from staffing_tools.duties.recurrent import PlanLog
from staffing_tools.files import Record, read_record, write_record
from staffing_tools.method import assess, complete
from tests.staffing_tools.duties import test_advice, test_lead, test_training
from tests.staffing_tools.duties.escalations import log as escalations
from tests.staffing_tools.duties.test_recurrent import PLAN
from tests.staffing_tools.method.records import assessment, real_time

REPORTED = ["12IA", "12IC", "12ID", "12IE", "12IF", "12IH", "12II", "12IJ", "12IL"]
CHALLENGES = [{"section": code, "words": "Too few.", "steps": "Recruit."} for code in ("12IA", "12IJ", "12IL")]


def report(**changes: Any) -> AnnualReport:
    return AnnualReport.model_validate({"board": "A board", "year": "2025-26", "wards": ["A"]} | changes)


def everything() -> tuple[Record, ...]:
    plans = PlanLog.model_validate({"title": "Plans", "plans": [PLAN]})
    logs = (real_time(), escalations(), plans, test_advice.log(), test_lead.log(), test_training.log())
    return (complete(assess(assessment())), *logs)


def test_the_report_covers_the_sections_that_the_act_names() -> None:
    assert [section.code for section in coverage_matrix(report()).sections] == REPORTED
    assert [section.code for section in sections().values() if section.challenges] == ["12IA", "12IJ", "12IL"]


def test_an_empty_report_has_every_gap_and_says_so() -> None:
    two = report(wards=["A", "B"])
    assert coverage_matrix(two).gaps == tuple((code, ward) for code in REPORTED for ward in ("A", "B"))
    errors = [finding for finding in check_annual(two) if finding.severity == "error"]
    assert [finding.where for finding in errors] == [f"evidence.{code}" for code in REPORTED]
    assert "carried out on A, B" in errors[0].message


def test_records_and_logs_fill_the_matrix() -> None:
    found = evidence_of(everything(), "2025-26")
    matrix = coverage_matrix(report(), found)
    assert matrix.gaps == ()
    assert {code: (matrix.count(code), matrix.count(code, "A")) for code in REPORTED} == {
        "12IA": (0, 1),
        "12IC": (0, 1),
        "12ID": (0, 1),
        "12IE": (1, 0),
        "12IF": (1, 0),
        "12IH": (0, 1),
        "12II": (0, 1),
        "12IJ": (0, 1),
        "12IL": (0, 2),
    }
    words = {each.section: each.words for each in found}
    assert words["12IJ"] == "common staffing method completed on 2025-09-01"
    assert words["12ID"] == "risks escalated: 1, with a final decision: 1, disagreements on record: 0"
    assert words["12IH"] == "67.5 of 75 agreed hours of time to lead (90.00 %), 7.5 into the numbers"


def test_another_year_finds_nothing_dated() -> None:
    assert {each.section for each in evidence_of(everything(), "2030-31")} == {"12IE"}


def test_evidence_of_the_board_covers_every_ward() -> None:
    board = [{"section": code, "words": "Done.", "source": "Minutes"} for code in REPORTED]
    assert coverage_matrix(report(wards=["A", "B"], evidence=board)).gaps == ()


def test_challenges_are_stated_with_steps() -> None:
    found = evidence_of(everything(), "2025-26")
    assert [each.code for each in check_annual(report(), found) if each.severity == "warning"] == [
        "challenge-missing"
    ] * 3
    done = check_annual(report(challenges=CHALLENGES), found)
    assert {(finding.code, finding.severity) for finding in done} == {("section-unconfirmed", "information")}
    bare = report(challenges=[CHALLENGES[0] | {"steps": ""}, *CHALLENGES[1:]])
    assert [finding.code for finding in check_annual(bare, found) if finding.severity == "error"] == ["challenge-steps"]


def test_the_draft_follows_the_act_and_marks_what_is_to_be_written() -> None:
    draft = annual_draft(report(challenges=CHALLENGES[:1]), evidence_of(everything()[:1], "2025-26"))
    assert [section.heading for section in draft.sections[1:]] == [sections()[code].words for code in REPORTED]
    text = draft.markdown
    assert text.startswith("# A board: annual report on staffing duties, 2025-26 (draft)\n")
    assert "within 30 days (INFERRED:" in text
    assert "- A: common staffing method completed on 2025-09-01 (source: record csm-a version 1)" in text
    assert "- Challenge or risk: Too few. Steps: Recruit." in text
    assert text.count("To be written: nothing on record") == len(REPORTED) - 3
    assert "## s.12IE Severe and recurrent risks (INFERRED-R: to be confirmed)" in text
    assert "| 12IJ | 0 | 1 |" in text


def test_the_draft_holds_no_names_and_no_words_of_staff() -> None:
    text = annual_draft(report(), evidence_of(everything(), "2025-26")).markdown
    assert not [word for word in ("Secret", "Lead nurse", "Consultant", "nine patients") if word in text]


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"evidence": [{"section": "12ZZ", "words": "x", "source": "y"}]}, "a section that is not known"),
        ({"evidence": [{"section": "12IA", "ward": "Z", "words": "x", "source": "y"}]}, "does not cover"),
        ({"wards": ["A", "A"]}, "two of the wards"),
    ],
)
def test_an_unsound_report_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        report(**changes)


@pytest.mark.parametrize("suffix", [".json", ".toml"])
def test_a_report_reads_back_the_same(suffix: str, tmp_path: Path) -> None:
    of = report(
        challenges=CHALLENGES, evidence=[{"section": "12IA", "ward": "A", "words": "Two\nlines.", "source": "x"}]
    )
    write_record(of, tmp_path / f"report{suffix}")
    assert read_record(tmp_path / f"report{suffix}", AnnualReport) == of
