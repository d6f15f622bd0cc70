"""`roster wishes prices` and `roster wishes settle`, as they are typed."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from api.cli import app
from roster.files import write_roster, write_ward
from tests.roster.wishes.wished import WEEKDAY, wish, wished_ward
from tests.wards import roster_of


def _run(*words: object) -> Result:
    return CliRunner().invoke(app, ["wishes", *(str(word) for word in words)])


@pytest.fixture
def files(tmp_path: Path) -> tuple[Path, Path]:
    """A ward with two wishes of P1, of which the roster grants one."""
    ward = wished_ward(wish("A", "P1", 0), wish("B", "P1", 1))
    paths = tmp_path / "ward.toml", tmp_path / "roster.json"
    write_ward(ward, paths[0])
    write_roster(roster_of(ward, P1="E"), paths[1])
    return paths


def test_prices_for_people_and_for_programs(files: tuple[Path, Path]) -> None:
    shown = _run("prices", files[0])
    assert shown.exit_code == 0, shown.output
    assert "reckoned again on 24 August 2026" in shown.stdout.replace("\n", " ")
    form = json.loads(_run("prices", files[0], "--on", "2026-08-20", "--json").stdout)
    assert (form["final"], form["closes"], len(form["days"])) == (False, "2026-09-07", 28)
    assert (form["days"][0]["off"], form["days"][0]["must_be_off"]) == (WEEKDAY, 3 * WEEKDAY)


def test_a_date_that_is_none_is_refused(files: tuple[Path, Path]) -> None:
    assert _run("prices", files[0], "--on", "soon").exit_code == 2


def test_a_settlement_for_people_and_for_programs(files: tuple[Path, Path]) -> None:
    shown = _run("settle", *files)
    assert shown.exit_code == 0, shown.output
    assert "P1 A: to be off on Mon 2 Nov: not granted; 22 points back, and 2 credit." in shown.stdout
    form = json.loads(_run("settle", *files, "--json").stdout)
    account = form["accounts"][0]
    assert (account["paid"], account["returned"], account["credit"]) == (22, 22, 2)
    assert all("swapped" not in line for line in form["wishes"])


def test_a_persons_own_statement(files: tuple[Path, Path]) -> None:
    shown = _run("settle", *files, "--person", "P1")
    assert "You had 100 points for the period" in shown.stdout
    form = json.loads(_run("settle", *files, "--person", "P2", "--json").stdout)
    assert (form["wishes"], form["accounts"][0]["person"], form["told_of_swaps"]) == ([], "P2", False)
    wrong = _run("settle", *files, "--person", "P9")
    assert wrong.exit_code == 2
    assert "nobody in people has it" in wrong.stderr
