"""Kernels are compiled once, and again after a source has changed."""

from __future__ import annotations

from pathlib import Path
from subprocess import CompletedProcess

import pytest

from solvers import warm


@pytest.fixture
def started(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> list[list[str]]:
    """The processes that were started; each leaves the marker."""
    found: list[list[str]] = []

    def run(command: list[str], **_: object) -> CompletedProcess[bytes]:
        found.append(command)
        warm.marker().touch()
        return CompletedProcess(command, 0)

    monkeypatch.setattr(warm, "marker", lambda: tmp_path / "warm")
    monkeypatch.setattr("subprocess.run", run)
    return found


def test_the_first_solve_has_the_kernels_compiled_and_the_next_does_not(started: list[list[str]]) -> None:
    said: list[str] = []
    warm.warm_once(said.append)
    warm.warm_once(said.append)
    assert len(started) == len(said) == 1
    assert started[0][1:] == ["-m", "solvers.warm"]


def test_the_marker_lies_beside_the_kernels() -> None:
    assert warm.marker().parent.is_dir()
    assert warm.marker() == warm.marker()
