"""A small load from end to end, and what is said of it."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from benchmarks.load.__main__ import app
from benchmarks.load.figures import spread
from benchmarks.load.managers import Edits
from benchmarks.load.section import NONE, section
from benchmarks.load.wards import PEOPLE, wards_and_drafts
from roster.files import match_roster
from roster.rules import Rulebook
from roster.rules.cover.nurse_in_charge import NurseInCharge


@pytest.mark.slow
@pytest.mark.parametrize("on", ["sqlite", "postgresql"])
def test_a_small_load_is_borne_and_its_backup_is_whole(on: str, tmp_path: Path) -> None:
    words = [
        "--on",
        on,
        "--wards",
        "3",
        "--managers",
        "2",
        "--listeners",
        "4",
        "--seconds",
        "20",
        "--out",
        str(tmp_path),
    ]
    ended = CliRunner().invoke(app, words)
    assert ended.exit_code == 0, ended.output
    found = json.loads((tmp_path / f"load_{on}.json").read_text("utf-8"))
    assert found["edits"]["count"] > 0
    assert found["first"]["count"] == 3
    assert found["events"]["least"] > 0
    assert (found["others"], found["events"]["missed"]) == ({}, 0)
    assert found["backup"]["verified"]["rows"] > 0
    assert found["resident_mb"]["every_ward"] >= found["resident_mb"]["empty"]
    assert "audit trail" in section(tmp_path)


def test_wards_of_a_load_differ_in_name_and_have_drafts_of_their_own() -> None:
    wards, drafts = wards_and_drafts(2)
    assert [ward.ward.id for ward in wards] == ["load-0", "load-1"]
    for ward, draft in zip(wards, drafts, strict=True):
        assert len(ward.people) == PEOPLE
        match_roster(draft, ward)
        assert any(any(line) for line in draft.cells.values())
        assert not [f for f in Rulebook.of(ward).check(draft) if f.rule == NurseInCharge.id]


def test_how_long_things_took() -> None:
    assert spread([]) == {"count": 0}
    assert spread([n / 100 for n in range(100)]) == {"count": 100, "p50": 0.5, "p95": 0.95, "p99": 0.99, "max": 0.99}
    assert spread([3.0]) == {"count": 1, "p50": 3.0, "p95": 3.0, "p99": 3.0, "max": 3.0}


def test_edits_of_a_time_are_those_that_went_on_in_it() -> None:
    edits = Edits()
    edits.join(Edits(later=[1.0, 2.0, 0.5], begun=[0.0, 4.0, 9.0], first=[7.0]))
    assert edits.between(0.5, 5.0) == [1.0, 2.0]
    assert edits.between(1.0, 4.0) == []
    assert edits.between(9.2, 9.3) == [0.5]


def test_what_was_not_measured_is_not_said(tmp_path: Path) -> None:
    assert section(tmp_path) == NONE
