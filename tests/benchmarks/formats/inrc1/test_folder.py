from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.formats import FormatError
from benchmarks.formats.inrc1 import load, names
from benchmarks.known import known_values
from tests.benchmarks.formats.inrc1.small import by_hand
from tests.benchmarks.public import INRC1, inrc1_folder


def test_names_go_by_track_and_number_and_leave_other_files_out(tmp_path: Path) -> None:
    for name in ("long01.xml", "medium01.xml", "sprint_late02.xml", "sprint10.xml", "sprint02.xml", "sprint01.txt"):
        (tmp_path / name).touch()
    assert names(tmp_path) == ("sprint02", "sprint10", "sprint_late02", "medium01", "long01")


def test_the_public_folder_holds_the_instances_that_are_tested() -> None:
    assert names(inrc1_folder()) == INRC1


def test_known_values_are_of_the_60_instances_of_the_competition() -> None:
    known = known_values("inrc1")
    assert len(known) == 60
    assert (known["sprint01"].best, known["medium05"].best, known["long_hidden05"].best) == (56, 303, 41)


def test_an_instance_is_a_table_and_its_validator(tmp_path: Path) -> None:
    (tmp_path / "sprint01.xml").write_text(by_hand())
    problem = load(tmp_path, "sprint01")
    assert problem.name == "sprint01"
    assert problem.table.rows == ("7", "8")
    nobody_works = problem.validate({"7": [""] * 14, "8": [""] * 14})
    assert nobody_works.hard == 14 + 1
    assert nobody_works.objective == 2 * (3 * 2 + 10) + 2 + 4


def test_an_instance_that_is_not_there_is_a_format_error(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"sprint02\.xml: there is no such file"):
        load(tmp_path, "sprint02")
