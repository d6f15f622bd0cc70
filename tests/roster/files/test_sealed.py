"""No writer puts anything in the place of a completed record, whole or damaged."""

from __future__ import annotations

from pathlib import Path

import pytest

from roster.files import SealError, is_sealed, write_roster, write_ward, write_whole
from tests.wards import roster_of, small_ward

SEALED = {
    "done.json": '{"schema": 1, "seal": "0f"}',
    "cut.json": '{"seal": "0f", "rec',
    "done.toml": 'schema = 1\nseal = "0f"\n',
}


@pytest.mark.parametrize("name", SEALED)
def test_a_sealed_file_is_left_as_it_is(name: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(SEALED[name])
    assert is_sealed(path)
    with pytest.raises(SealError, match="never written over"):
        write_whole(path, b"{}")
    assert path.read_text() == SEALED[name]


@pytest.mark.parametrize(("name", "text"), [("a.json", '{"cells": {}}'), ("a.txt", '{"seal": "0f"}'), ("b.toml", "")])
def test_other_files_are_written(name: str, text: str, tmp_path: Path) -> None:
    path = tmp_path / name
    path.write_text(text)
    assert not is_sealed(path)
    write_whole(path, b"new")
    assert path.read_bytes() == b"new"


def test_wards_and_rosters_refuse_too(tmp_path: Path) -> None:
    path, ward = tmp_path / "done.json", small_ward()
    path.write_text(SEALED["done.json"])
    with pytest.raises(SealError):
        write_ward(ward, path)
    with pytest.raises(SealError):
        write_roster(roster_of(ward), path)
    assert path.read_text() == SEALED["done.json"]
