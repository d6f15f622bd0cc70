"""No command writes over what it reads, or finds out too late that it cannot write."""

from __future__ import annotations

from pathlib import Path

import pytest
import typer

from api.cli.outputs import writable


def _refused(capsys: pytest.CaptureFixture[str], target: Path, *inputs: Path, endings: tuple[str, ...] = ()) -> str:
    with pytest.raises(typer.Exit) as left:
        writable(target, *inputs, endings=endings)
    assert left.value.exit_code == 2
    return capsys.readouterr().err


def test_a_new_file_in_a_folder(tmp_path: Path) -> None:
    writable(tmp_path / "roster.json", tmp_path / "ward.toml", endings=(".json",))


def test_an_old_output_may_be_replaced(tmp_path: Path) -> None:
    (tmp_path / "roster.json").write_text("{}")
    writable(tmp_path / "roster.json", tmp_path / "ward.toml")


def test_an_input_under_another_name_too(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    ward = tmp_path / "ward.toml"
    ward.write_text("schema = 1")
    (tmp_path / "link.toml").symlink_to(ward)
    assert "reads" in _refused(capsys, ward, ward)
    assert "reads" in _refused(capsys, tmp_path / "link.toml", ward)
    assert "reads" in _refused(capsys, tmp_path / "." / "ward.toml", ward)
    assert ward.read_text() == "schema = 1"


def test_folders_and_endings(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "is a folder" in _refused(capsys, tmp_path)
    assert "does not exist" in _refused(capsys, tmp_path / "none" / "roster.json")
    assert ".xlsx" in _refused(capsys, tmp_path / "roster.pdf", endings=(".xlsx",))
