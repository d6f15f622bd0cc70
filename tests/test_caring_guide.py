"""The guide to caring responsibilities: every block loads, and the notes' patterns and every effect are in it."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest
from pydantic import TypeAdapter

from roster.files import read_roster, read_ward
from roster.leave import answer_to
from roster.reports import summary_of
from roster.rules import Rulebook
from roster.ward import AgreedPattern, AnnualHours, Calendar, JobShare, LeaveRequest, Ward

ROOT = Path(__file__).parents[1]
PAGE = (ROOT / "docs" / "caring.md").read_text("utf-8")
BLOCKS = re.findall(r"```toml\n(.*?)```", PAGE, flags=re.DOTALL)
NOUNS: dict[str, TypeAdapter[Any]] = {
    "patterns": TypeAdapter(AgreedPattern),
    "calendars": TypeAdapter(Calendar),
    "job_shares": TypeAdapter(JobShare),
    "annual_hours": TypeAdapter(AnnualHours),
    "leave_requests": TypeAdapter(LeaveRequest),
}
EFFECTS = set(NOUNS["patterns"].json_schema()["discriminator"]["mapping"])
HEADINGS = (
    "Adjustments, occupational health, pregnancy",
    "Fixed days, fixed shifts, anchor shifts",
    "School hours",
    "Term time",
    "No nights, no lates, late start, early finish",
    "Compressed hours",
    "Weekends only, nights only",
    "Annualised hours",
    "Job share",
    "Partial retirement, winding down",
    "Elder care, alternate custody, clinic appointments",
    "Prayer time, fasting month, festivals",
    "Menopause",
    "Wellbeing, study, sport",
)
"""The patterns of the notes 2.2; leave of carers and dependants has sections of its own."""


@pytest.fixture(scope="module")
def ward() -> Ward:
    return read_ward(ROOT / "examples" / "caring" / "ward.toml")


@pytest.mark.parametrize("block", BLOCKS)
def test_every_block_is_a_part_of_a_ward_file(block: str) -> None:
    parts = tomllib.loads(block)
    assert parts
    for name, lines in parts.items():
        for line in lines:
            NOUNS[name].validate_python(line)


def test_every_pattern_of_the_notes_has_its_place_and_every_effect_is_shown() -> None:
    assert [heading for heading in HEADINGS if f"### {heading}" not in PAGE] == []
    shown = {line["effect"] for block in BLOCKS for line in tomllib.loads(block).get("patterns", [])}
    assert shown == EFFECTS


def test_the_example_ward_uses_everything_together(ward: Ward) -> None:
    used = {line.effect for line in ward.patterns} | {"no duties"}
    assert used == EFFECTS
    assert {line.iso_weeks for line in ward.patterns} > {"odd"}
    assert any(line.cycle_weeks > 1 for line in ward.patterns)
    assert any(line.calendar and line.outside for line in ward.patterns)
    assert ward.job_shares
    assert ward.annual_hours
    assert ward.leave_requests
    assert ward.calendars


def test_every_agreement_of_the_example_has_a_review_date(ward: Ward) -> None:
    assert all(line.review for line in (*ward.patterns, *ward.job_shares, *ward.annual_hours))


def test_its_stored_roster_keeps_every_agreement(ward: Ward) -> None:
    rulebook = Rulebook.of(ward)
    roster = read_roster(ROOT / "examples" / "caring" / "roster.json")
    summary = summary_of(rulebook, roster)
    assert [line.words for line in summary.findings if line.breach] == []
    assert summary.cover.uncovered_minutes == 0
    assert roster.proof is not None
    assert summary.value.cost == roster.proof.value


def test_its_request_may_be_postponed_to_dates_that_leave_nothing_open(ward: Ward) -> None:
    roster = read_roster(ROOT / "examples" / "caring" / "roster.json")
    answer = answer_to("C1", Rulebook.of(ward), roster, ward.period.start)
    assert answer.verdict == "may be postponed"
    assert answer.price is not None
    assert answer.price.uncovered > 0
    best = answer.offers[0].price
    assert best is not None
    assert best.uncovered == 0
