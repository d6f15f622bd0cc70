"""`roster import`, and the tables of `roster export`."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from api.cli import app
from roster.files import read_roster, read_ward

ROOT = Path(__file__).parents[3]
WARD, ROSTER, FOLDER = ROOT / "examples/ward-a.toml", ROOT / "examples/ward-a-roster.json", ROOT / "examples/exchange"


def _run(*words: str | Path) -> tuple[int, str]:
    result = CliRunner().invoke(app, [str(word) for word in words])
    assert result.exception is None or isinstance(result.exception, SystemExit), result.exception
    return result.exit_code, result.output


def _example(name: str, *more: str | Path) -> tuple[int, str]:
    return _run("import", WARD, FOLDER / f"{name}.csv", "--mapping", FOLDER / f"{name}.toml", *more)


@pytest.mark.parametrize(
    ("name", "counts"),
    [
        ("people", {"changed": 1, "untouched": 2, "left out": 2}),
        ("absence", {"added": 2, "untouched": 1, "left out": 2}),
        ("roster-list", {"added": 3, "untouched": 1, "left out": 1}),
        ("roster-grid", {"added": 5, "untouched": 2}),
    ],
)
def test_a_dry_run_of_every_example_says_what_would_change(name: str, counts: dict[str, int]) -> None:
    code, output = _example(name, "--dry-run", "--json")
    assert code == 0, output
    assert {fate: count for fate, count in json.loads(output)["counts"].items() if count} == counts


def test_people_and_duties_are_written(tmp_path: Path) -> None:
    code, output = _example("people", "--out", tmp_path / "ward.toml")
    assert code == 0, output
    assert "changed: R01, contract, row 4" in output
    hours = [line.wte for line in read_ward(tmp_path / "ward.toml").contracts if line.person == "R01"]
    assert [float(each) for each in hours if each] == [1.0, 0.8]
    assert _example("roster-list", "--roster", ROSTER, "--out", tmp_path / "roster.json")[0] == 0
    before, after = (read_roster(path).cells["R01"] for path in (ROSTER, tmp_path / "roster.json"))
    assert after == ("E", "E", before[2], "", *before[4:])


def test_a_table_with_problems_writes_nothing(tmp_path: Path) -> None:
    table = tmp_path / "table.csv"
    table.write_text("Staff,Date,Shift\n410201,02/11/2026,EARLY\n410202,03/11/2026,PARTY\n")
    target = tmp_path / "roster.json"
    code, output = _run("import", WARD, table, "--mapping", FOLDER / "roster-list.toml", "--out", target)
    assert code == 2
    assert "row 3, column C (Shift)" in output
    assert not target.exists()
    assert _run("import", WARD, table, "--mapping", FOLDER / "hours.toml", "--dry-run")[0] == 2
    assert _run("import", WARD, table, "--mapping", FOLDER / "roster-list.toml")[0] == 2


@pytest.mark.parametrize(
    ("name", "heading"), [("hours.toml", "Employee,Date,Pay code"), ("away.toml", "Employee,From")]
)
def test_tables_for_other_systems(name: str, heading: str, tmp_path: Path) -> None:
    target = tmp_path / "out.csv"
    code, output = _run("export", WARD, ROSTER, "--table", target, "--mapping", FOLDER / name)
    assert code == 0, output
    assert target.read_text().startswith(heading)
    assert _run("export", WARD, ROSTER, "--table", tmp_path / "out.xlsx", "--mapping", FOLDER / name)[0] == 0
    assert _run("export", WARD, ROSTER, "--table", target)[0] == 2
    assert _run("export", WARD, ROSTER, "--table", target, "--mapping", FOLDER / "people.toml")[0] == 2
