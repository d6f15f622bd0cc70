from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from benchmarks.engines import SOLVERS
from benchmarks.formats import Problem, cells_of, inrc1, inrc2
from benchmarks.formats.nrp24 import load
from benchmarks.lines import Key, Line
from benchmarks.peers import PEERS
from benchmarks.run import run
from roster.scoring import Scorer
from solvers.result import Progress, Status
from tests.benchmarks.formats.inrc1.small import by_hand as inrc1_by_hand
from tests.benchmarks.formats.inrc2.small import HISTORY, SCENARIO, WEEK
from tests.benchmarks.public import nrp24_folder
from tests.benchmarks.results import tiny_problem


def solved(problem: Problem, seconds: float, solver: str = "cp-sat") -> Line:
    """The verified line of a solver, whose roster the scorer and the validator judge alike."""
    heard: list[Progress] = []
    line = run(Key("nrp24", problem.name, solver, 1, seconds, 2), problem, SOLVERS[solver], heard.append)
    assert line.roster is not None
    verdict = problem.validate(line.roster)
    score = Scorer(problem.table).score(cells_of(problem.table, line.roster))
    assert (score.hard, score.cost) == (verdict.hard, verdict.objective) == (0, line.objective)
    assert heard
    return line


def test_cp_sat_proves_the_best_roster_of_a_tiny_instance(tmp_path: Path) -> None:
    line = solved(tiny_problem(tmp_path), seconds=30)
    assert (line.status, line.objective, line.bound) == (Status.OPTIMAL, 0, 0)
    assert line.roster == {"ann": ["E", ""], "bob": ["", "E"]}


@pytest.mark.parametrize("peer", PEERS)
def test_each_peer_proves_the_best_roster_of_a_tiny_instance(tmp_path: Path, peer: str) -> None:
    line = solved(tiny_problem(tmp_path), seconds=30, solver=peer)
    assert (line.status, line.objective, line.bound) == (Status.OPTIMAL, 0, 0)
    assert line.roster == {"ann": ["E", ""], "bob": ["", "E"]}


def test_cp_sat_and_the_validators_agree_on_the_best_rosters_of_the_competitions(tmp_path: Path) -> None:
    (tmp_path / "sprint01.xml").write_text(inrc1_by_hand())
    assert solved(inrc1.load(tmp_path, "sprint01"), seconds=60).status is Status.OPTIMAL
    files = tmp_path / "n002w1"
    files.mkdir()
    (files / "Sc-n002w1.txt").write_text(SCENARIO)
    (files / "H0-n002w1-0.txt").write_text(HISTORY.replace("ann 3 1", "ann 3 2"))
    (files / "WD-n002w1-0.txt").write_text(WEEK)
    line = solved(inrc2.load(tmp_path, "n002w1_0_0"), seconds=60)
    assert line.status is Status.OPTIMAL


@pytest.mark.slow
@pytest.mark.parametrize(("name", "value"), [("Instance1", 607), ("Instance3", 1001)])
def test_the_portfolio_proves_the_published_value(name: str, value: int) -> None:
    line = solved(load(nrp24_folder(), name), seconds=300, solver="portfolio")
    assert (line.status, line.objective, line.bound) == (Status.OPTIMAL, value, value)


@pytest.mark.slow
@pytest.mark.parametrize("peer", PEERS)
def test_each_peer_proves_the_published_value(peer: str) -> None:
    line = solved(load(nrp24_folder(), "Instance1"), seconds=300, solver=peer)
    assert (line.status, line.objective, line.bound) == (Status.OPTIMAL, 607, 607)


@pytest.mark.slow
def test_cp_sat_finds_a_legal_roster_of_instance_4() -> None:
    line = solved(load(nrp24_folder(), "Instance4"), seconds=20)
    assert line.objective is not None
    assert line.bound is not None
    assert line.bound <= 1716 <= line.objective


def test_the_command_line_starts_without_any_native_solver() -> None:
    heavy = {"ortools", "highspy", "pyscipopt", "numba", "pandas", "matplotlib"}
    program = f"import sys, benchmarks.cli; print({heavy!r} & set(sys.modules))"
    found = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert found.stdout == "set()\n"
