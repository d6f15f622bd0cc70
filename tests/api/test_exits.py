"""The command line as a person or a program meets it: exit codes, messages, and files left alone."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api.cli import app
from roster.files import write_ward
from roster.ward import parse_ward
from tests.wards import small_document

run = CliRunner().invoke


def _write(folder: Path, **changes: object) -> Path:
    path = folder / "ward.toml"
    write_ward(parse_ward(small_document() | changes), path)
    return path


def test_a_ward_file_that_is_not_there_is_bad_input(tmp_path: Path) -> None:
    result = run(app, ["solve", str(tmp_path / "nothing.toml")])
    assert result.exit_code == 2
    assert "nothing.toml" in result.output


def test_bad_input_names_the_place_and_leaves_no_file(tmp_path: Path) -> None:
    path = _write(tmp_path)
    path.write_text(path.read_text("utf-8").replace('"21:00"', '"25:00"', 1), "utf-8")
    out = tmp_path / "roster.json"
    result = run(app, ["solve", str(path), "--out", str(out)])
    assert result.exit_code == 2
    assert "25:00" not in result.output
    assert "24:00" in result.output
    assert not out.exists()


def test_the_machine_form_of_an_error_has_one_shape(tmp_path: Path) -> None:
    path = _write(tmp_path, rules=[{"rule": "no-such-rule", "parameter": "most", "value": 3, "source": "us"}])
    result = run(app, ["solve", str(path), "--json"])
    assert result.exit_code == 2
    error = json.loads(result.stdout)["error"]
    assert (error["kind"], error["exit"]) == ("bad input", 2)
    assert error["problems"][0]["place"] == "rules[1].rule"


def test_locked_cells_against_the_law_are_a_conflict(tmp_path: Path) -> None:
    locks = [
        {"person": "R1", "date": "2026-11-05", "duty": "L"},
        {"person": "R1", "date": "2026-11-06", "duty": "E"},
        {"person": "H1", "date": "2026-11-06", "duty": "E"},
    ]
    result = run(app, ["solve", str(_write(tmp_path, locks=locks)), "--seconds", "4", "--json"])
    assert result.exit_code == 3
    told = json.loads(result.stdout)
    error, ways = told["error"], told["ways_out"]
    assert error["kind"] == "conflict"
    assert [way["may_go"] for way in ways] == [True, True, False]
    demands = [problem["message"] for problem in error["problems"]]
    assert len(demands) == 3
    assert any("Daily rest: R1" in demand for demand in demands)
    assert any("R1 works L on Thu 5 Nov" in demand for demand in demands)
    assert any("R1 works E on Fri 6 Nov" in demand for demand in demands)


@pytest.mark.slow
def test_solve_check_and_json_agree(tmp_path: Path) -> None:
    ward, out = _write(tmp_path), tmp_path / "roster.json"
    solved = run(app, ["solve", str(ward), "--seconds", "10", "--out", str(out), "--json"])
    assert solved.exit_code == 0, solved.output
    checked = run(app, ["check", str(ward), str(out), "--json"])
    assert checked.exit_code == 0
    first, second = json.loads(solved.stdout), json.loads(checked.stdout)
    assert first["value"] == second["value"]
    assert first["value"]["cost"] == json.loads(out.read_text("utf-8"))["proof"]["value"]
    assert first["value"]["hard"] == 0
