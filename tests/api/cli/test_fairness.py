"""`roster carry`, `roster fairness` and `roster exemptions`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api.cli import app
from roster.files import read_ward, write_roster, write_ward
from roster.ward import Ward
from tests.wards import day, random_roster, small_ward


@pytest.fixture
def ward() -> Ward:
    return small_ward()


@pytest.fixture
def files(tmp_path: Path, ward: Ward) -> tuple[str, str]:
    write_ward(ward, tmp_path / "ward.toml")
    write_roster(random_roster(ward, 1), tmp_path / "roster.json")
    return str(tmp_path / "ward.toml"), str(tmp_path / "roster.json")


def test_the_next_ward_can_be_read_in_every_form(files: tuple[str, str], tmp_path: Path) -> None:
    read = []
    for ending in ("toml", "json", "xlsx"):
        target = tmp_path / f"next.{ending}"
        result = CliRunner().invoke(app, ["carry", *files, "--out", str(target)])
        assert result.exit_code == 0, result.output
        read.append(read_ward(target))
    assert read[0].period.start == day(14)
    assert read[0] == read[1] == read[2]
    assert "left out: 1" in result.output


def test_the_ward_itself_is_never_written_over(files: tuple[str, str]) -> None:
    before = Path(files[0]).read_bytes()
    assert CliRunner().invoke(app, ["carry", *files, "--out", files[0]]).exit_code == 2
    assert Path(files[0]).read_bytes() == before


def test_a_period_that_cannot_go_on_is_named(tmp_path: Path) -> None:
    ward = small_ward(period={"days": 10}, wishes=[], locks=[])
    write_ward(ward, tmp_path / "ward.toml")
    write_roster(random_roster(ward, 1), tmp_path / "roster.json")
    files = [str(tmp_path / "ward.toml"), str(tmp_path / "roster.json")]
    result = CliRunner().invoke(app, ["carry", *files, "--out", str(tmp_path / "next.toml")])
    assert result.exit_code == 2
    assert "Monday" in result.output
    assert not (tmp_path / "next.toml").exists()


def test_fairness_prints_writes_and_speaks_to_programs(files: tuple[str, str], tmp_path: Path) -> None:
    page = tmp_path / "fair.html"
    result = CliRunner().invoke(app, ["fairness", *files, "--page", str(page)])
    assert result.exit_code == 0, result.output
    assert "Gini of unsocial points" in result.output
    assert page.read_text("utf-8").startswith("<!DOCTYPE html>")
    form = json.loads(CliRunner().invoke(app, ["fairness", *files, "--json"]).output)
    assert form["ward"] == "test"
    assert form["standings"]


def test_exemptions_try_patterns_and_change_nothing(files: tuple[str, str], tmp_path: Path) -> None:
    before = Path(files[0]).read_bytes()
    tried = tmp_path / "asked.toml"
    tried.write_text('patterns = [{person = "R2", standing = "agreed", effect = "no duties", tags = ["night"]}]\n')
    forms = [
        json.loads(CliRunner().invoke(app, ["exemptions", files[0], *options, "--json"]).output)
        for options in (["--no-nights", "R2"], ["--approve", str(tried)])
    ]
    assert forms[0] == forms[1]
    nights = [next(line for line in forms[0][key] if line["shifts"] == "nights") for key in ("now", "approved")]
    assert nights[1]["carried"] > nights[0]["carried"]
    assert nights[1]["by_person"]["R2"] > 0
    result = CliRunner().invoke(app, ["exemptions", files[0], "--no-weekends", "R1"])
    assert result.exit_code == 0, result.output
    assert "if approved" in " ".join(result.output.split())
    assert Path(files[0]).read_bytes() == before


def test_a_pattern_of_nobody_is_refused(files: tuple[str, str]) -> None:
    result = CliRunner().invoke(app, ["exemptions", files[0], "--no-nights", "X9"])
    assert result.exit_code == 2
    assert "nobody in people has this id" in result.output
