"""The stored wards are what the generator makes, and are wards that could be."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.formats.wards import FOLDER
from benchmarks.generate import DESIGNS, ward_of, write_wards
from examples.invent.october import past
from roster.files import read_ward
from roster.rules import Rulebook
from tests.examples.files import booked


def test_exactly_the_designs_are_stored() -> None:
    assert sorted(path.stem for path in FOLDER.glob("*.toml")) == sorted(DESIGNS)


@pytest.mark.parametrize("name", DESIGNS)
def test_a_stored_ward_is_generated_again(name: str) -> None:
    assert read_ward(FOLDER / f"{name}.toml") == ward_of(name, DESIGNS[name])


def test_a_written_ward_is_the_stored_one(tmp_path: Path) -> None:
    (path,) = write_wards(tmp_path / "new", ["people-12"])
    assert path == tmp_path / "new" / "people-12.toml"
    assert read_ward(path) == read_ward(FOLDER / "people-12.toml")


@pytest.mark.parametrize("name", DESIGNS)
def test_no_person_could_not_have_worked_the_history(name: str) -> None:
    earlier, roster = past(read_ward(FOLDER / f"{name}.toml"))
    broken = [found for found in Rulebook.of(earlier).check(roster) if found.hard and found.person]
    assert broken == []


@pytest.mark.parametrize("name", DESIGNS)
def test_what_is_booked_breaks_no_rule(name: str) -> None:
    ward = read_ward(FOLDER / f"{name}.toml")
    broken = [found for found in Rulebook.of(ward).check(booked(ward)) if found.hard]
    assert broken == []
