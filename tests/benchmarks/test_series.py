from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.engines import SOLVERS
from benchmarks.formats import FormatError
from benchmarks.lines import Key, read_lines
from benchmarks.run import CancelledError
from benchmarks.series import run_series
from solvers.result import Status
from tests.benchmarks.results import BEST, BEST_RESULT, result, solver_that_returns, tiny_folder

KEYS = [Key("nrp24", f"Instance{number}", "told", seed, 5.0, 2) for seed in (1, 2) for number in (901, 902)]


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The tiny set, with a solver named `told` that finds the best roster."""
    monkeypatch.setitem(SOLVERS, "told", solver_that_returns(BEST_RESULT))
    return tiny_folder(tmp_path / "tiny")


def series(folder: Path, keys: list[Key], heard: list[str]) -> int:
    return run_series(keys, {"nrp24": folder}, folder.parent / "out.jsonl", heard.append)


def test_runs_are_made_in_order_and_said(folder: Path) -> None:
    heard: list[str] = []
    assert series(folder, KEYS, heard) == 0
    assert [line.key for line in read_lines(folder.parent / "out.jsonl")] == KEYS
    assert "Instance902: 0.3 s, value 3, bound 0" in heard
    assert heard[-1] == "Instance902: optimal, value 0, bound 0, verified"


def test_a_series_that_was_interrupted_goes_on_where_it_was(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    series(folder, KEYS[:3], [])
    monkeypatch.setitem(SOLVERS, "told", solver_that_returns(result(None, status=Status.CANCELLED)))
    with pytest.raises(CancelledError):
        series(folder, KEYS, [])
    monkeypatch.setitem(SOLVERS, "told", solver_that_returns(BEST_RESULT))
    heard: list[str] = []
    assert series(folder, KEYS, heard) == 0
    assert heard[:3] == [f"Instance{number}: already in out.jsonl" for number in (901, 902, 901)]
    assert [line.key for line in read_lines(folder.parent / "out.jsonl")] == KEYS


def test_false_claims_are_counted_and_the_series_goes_on(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(SOLVERS, "lies", solver_that_returns(result(BEST, value=5)))
    heard: list[str] = []
    lies = [key._replace(solver="lies") for key in KEYS[:2]]
    assert series(folder, [*lies, KEYS[3]], heard) == 2
    assert "error: Instance901: the solver says 5, the validator 0" in heard
    assert [line.key for line in read_lines(folder.parent / "out.jsonl")] == [KEYS[3]]


def test_an_instance_that_is_not_there_is_an_error(folder: Path) -> None:
    with pytest.raises(FormatError, match=r"Instance7\.txt: there is no such file"):
        series(folder, [KEYS[0]._replace(instance="Instance7")], [])
