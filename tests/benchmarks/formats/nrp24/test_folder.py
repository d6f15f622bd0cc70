from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.formats import FormatError
from benchmarks.formats.nrp24 import load, names
from tests.benchmarks.formats.nrp24.small import BY_HAND
from tests.benchmarks.public import NRP24, nrp24_folder


def test_names_go_by_number_and_leave_other_files_out(tmp_path: Path) -> None:
    for name in ("Instance10.txt", "Instance2.txt", "Instance1.txt", "Instance3.txt.bak", "README.md"):
        (tmp_path / name).touch()
    assert names(tmp_path) == ("Instance1", "Instance2", "Instance10")


def test_the_public_folder_holds_the_instances_that_are_tested() -> None:
    assert names(nrp24_folder()) == NRP24


def test_an_instance_is_a_table_and_its_validator(tmp_path: Path) -> None:
    (tmp_path / "Instance1.txt").write_text(BY_HAND)
    problem = load(tmp_path, "Instance1")
    assert problem.name == "Instance1"
    assert problem.table.rows == ("ann", "bob")
    nobody_works = problem.validate({"ann": [""] * 14, "bob": [""] * 14})
    assert nobody_works.hard == 960
    assert nobody_works.objective == 28 * 100 + 3


def test_an_instance_that_is_not_there_is_a_format_error(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"Instance2\.txt: there is no such file"):
        load(tmp_path, "Instance2")
