from __future__ import annotations

import json
import platform
from pathlib import Path

import pytest

from benchmarks import machine
from benchmarks.machine import FILE, MachineError, facts, record, recorded


def test_the_facts_say_what_figures_depend_on() -> None:
    found = facts()
    assert found["cores"] >= 1
    assert found["memory_gb"] >= 1
    assert found["python"] == platform.python_version()
    assert {"numba", "numpy", "ortools"} <= set(found["packages"])
    assert len(found["sources"]) == 16


def test_they_are_written_once(tmp_path: Path) -> None:
    folder = tmp_path / "study"
    assert recorded(folder) is None
    record(folder)
    assert recorded(folder) == facts()
    written = (folder / FILE).read_bytes()
    record(folder)
    assert (folder / FILE).read_bytes() == written


def change(folder: Path, **fields: object) -> None:
    record(folder)
    (folder / FILE).write_text(json.dumps(facts() | fields))


def test_a_folder_of_another_machine_is_not_continued(tmp_path: Path) -> None:
    change(tmp_path, cores=64, python="2.7")
    with pytest.raises(MachineError, match="was written with other cores, python, so figures would not compare"):
        record(tmp_path)


def test_another_commit_of_the_same_sources_is_the_same(tmp_path: Path) -> None:
    change(tmp_path, commit="abc")
    record(tmp_path)
    assert recorded(tmp_path) == facts() | {"commit": "abc"}


def test_the_digest_follows_the_sources(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(machine, "ROOT", tmp_path)
    (tmp_path / "roster").mkdir()
    (tmp_path / "roster" / "a.py").write_text("1")
    before = facts()["sources"]
    (tmp_path / "roster" / "a.py").write_text("2")
    assert facts()["sources"] != before
    assert facts()["commit"] is None
