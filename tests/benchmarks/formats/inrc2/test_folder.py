from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.formats import FormatError
from benchmarks.formats.inrc2 import load, names
from benchmarks.known import known_values
from tests.benchmarks.formats.inrc2.small import HISTORY, SCENARIO, WEEK
from tests.benchmarks.public import INRC2, inrc2_folder

NAME = "n002w1_0_3"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with one scenario, its history 0 and its week 3, and a roster beside them."""
    files = tmp_path / "n002w1"
    (files / "Solution_H_0-WD_3").mkdir(parents=True)
    (files / "Sc-n002w1.txt").write_text(SCENARIO)
    (files / "H0-n002w1-0.txt").write_text(HISTORY)
    (files / "WD-n002w1-3.txt").write_text(WEEK)
    return tmp_path


def test_names_are_of_instances_with_a_known_value_or_a_roster(folder: Path) -> None:
    (folder / "n030w4").mkdir()
    (folder / "n030w4" / "Sc-n030w4.txt").touch()
    (folder / "n040w4").mkdir()
    (folder / "README.md").touch()
    assert names(folder) == (NAME, "n030w4_1_6-2-9-1", "n030w4_1_6-7-5-3")


def test_the_public_folder_holds_the_instances_that_are_tested() -> None:
    assert names(inrc2_folder()) == INRC2


def test_known_values_are_of_the_40_instances_of_the_late_competition() -> None:
    known = known_values("inrc2")
    assert len(known) == 40
    assert {name[4:6] for name in known} == {"w4", "w8"}
    assert (known["n030w4_1_6-2-9-1"].best, known["n120w8_1_7-2-6-4-5-2-0-2"].best) == (1670, 2875)


def test_an_instance_is_a_table_and_its_validator(folder: Path) -> None:
    problem = load(folder, NAME)
    assert problem.name == NAME
    assert problem.table.rows == ("ann", "bob")
    nobody_works = problem.validate({"ann": [""] * 7, "bob": [""] * 7})
    assert nobody_works.hard == 3
    assert nobody_works.objective == 5 * 30 + (4 - 3 + 1) * 20 + 2 * 15 + (4 + 2) * 30


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("n002w1", "n002w1: no name of an instance of inrc2. Write one like n030w4_1_6-2-9-1"),
        ("n003w1_0_3", r"Sc-n003w1\.txt: there is no such file"),
        ("n002w1_1_3", r"H0-n002w1-1\.txt: there is no such file"),
        ("n002w1_0_4", r"WD-n002w1-4\.txt: there is no such file"),
        ("n002w1_0_3-3", "n002w1_0_3-3: 2 weeks; n002w1 has 1. Name as many weeks"),
    ],
)
def test_an_instance_that_is_not_there_is_a_format_error(folder: Path, name: str, message: str) -> None:
    with pytest.raises(FormatError, match=message):
        load(folder, name)
