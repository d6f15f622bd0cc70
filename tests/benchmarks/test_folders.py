from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.folders import FOLDER, FolderError, folder_of, shared_folder


def test_the_given_folder_goes_before_the_shared_one(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "shared" / "nrp24").mkdir(parents=True)
    monkeypatch.setenv(FOLDER, str(tmp_path / "shared"))
    assert folder_of("nrp24", None) == tmp_path / "shared" / "nrp24"
    assert folder_of("nrp24", tmp_path) == tmp_path


def test_the_shared_folder_lies_beside_the_project(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(FOLDER, raising=False)
    project = Path(__file__).resolve().parents[2]
    assert shared_folder() == project.parent / "shared" / "benchmarks"


def test_a_folder_that_is_not_there_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(FolderError, match="--instances"):
        folder_of("nrp24", tmp_path / "nowhere")
