"""The families: each ward differs from the base in one thing, and has what its design says."""

from __future__ import annotations

from dataclasses import astuple
from functools import cache

import pytest

from benchmarks.generate import DESIGNS, Design, ward_of
from benchmarks.generate.floor import levels
from benchmarks.generate.staff import staff
from roster.ward import Ward
from tests.examples.hours import away, contracted, registered, unregistered

BASE = DESIGNS["base"]


@cache
def ward(name: str) -> Ward:
    """The ward of a stored design."""
    return ward_of(name, DESIGNS[name])


def in_numbers(name: str) -> frozenset[str]:
    """Everybody who counts on the floor."""
    return registered(ward(name)) | unregistered(ward(name))


def changed(name: str, other: str) -> set[str]:
    """The parts of the file in which two wards differ, beside their names."""
    return {part for part in Ward.model_fields if getattr(ward(name), part) != getattr(ward(other), part)} - {"ward"}


def test_every_ward_differs_from_the_base_in_one_thing() -> None:
    different = {
        name: sum(a != b for a, b in zip(astuple(design), astuple(BASE), strict=True))
        for name, design in DESIGNS.items()
    }
    assert different.pop("base") == 0
    assert set(different.values()) == {1}
    assert len(set(DESIGNS.values())) == len(DESIGNS)


@pytest.mark.parametrize("name", DESIGNS)
def test_a_ward_is_as_its_design_says(name: str) -> None:
    design, staffed = DESIGNS[name], in_numbers(name)
    hours = contracted(ward(name), staffed)
    needed = 4 * sum(level.hours for level in levels(design, staff(design)))
    agreed = {line.person for line in ward(name).patterns} & staffed
    assert len(ward(name).people) == design.people
    assert needed / hours == pytest.approx(design.demand, abs=0.01)
    assert away(ward(name), staffed) / hours == pytest.approx(design.away, abs=0.002)
    assert len(agreed) / len(staffed) == pytest.approx(design.flexible, abs=0.02)


@pytest.mark.parametrize(
    ("prefix", "part"), [("demand", "demand"), ("flexible", "patterns"), ("away", "absence")], ids=str
)
def test_a_family_changes_one_part_of_the_file(prefix: str, part: str) -> None:
    family = [name for name in DESIGNS if name.startswith(prefix)]
    assert family
    for name in family:
        assert changed(name, "base") == {part}


def test_a_larger_ward_has_the_people_of_a_smaller_one() -> None:
    def people(name: str) -> set[object]:
        return {line for part in ("people", "contracts", "wishes", "history", "ledgers") for line in _parts(name, part)}

    def _parts(name: str, part: str) -> list[str]:
        lines = getattr(ward(name), part)
        return [line.model_dump_json(exclude={"id"} if part == "wishes" else set()) for line in lines]

    assert people("people-12") < people("people-24") < people("base") < people("people-60")


def test_more_of_a_thing_has_what_less_of_it_has() -> None:
    assert set(ward("flexible-00").patterns) < set(ward("base").patterns) < set(ward("flexible-45").patterns)
    assert set(ward("away-00").absence) < set(ward("base").absence[:-1]) < set(ward("away-20").absence)


def test_another_seed_draws_another_ward() -> None:
    assert {"people", "patterns", "absence", "wishes", "history", "ledgers"} <= changed("seed-2", "seed-3")


def test_somebody_of_each_group_is_needed_at_all_times() -> None:
    tight = Design(people=12, demand=0.5)
    assert {level.least for level in levels(tight, staff(tight))} == {1}
