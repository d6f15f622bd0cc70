"""The set of our own wards: the second reading of every rule judges what the scorer scores."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.folders import folder_of
from benchmarks.formats import FORMATS, FormatError, Problem, RosterError, cells_of
from benchmarks.formats.wards import EXAMPLES, FOLDER, load, names
from benchmarks.generate import DESIGNS
from roster.files import read_roster, read_ward
from roster.scoring import Scorer
from roster.ward import Ward
from tests.examples.files import FOLDER as EXAMPLE_FOLDER
from tests.wards import random_roster

WARDS = names(FOLDER)


def path_of(name: str) -> Path:
    """The file of a ward of the set."""
    return (EXAMPLE_FOLDER if name in EXAMPLES else FOLDER) / f"{name}.toml"


@cache
def judged(name: str) -> tuple[Ward, Problem, Scorer]:
    """A ward of the set, its problem and a scorer of it."""
    problem = load(FOLDER, name)
    return read_ward(path_of(name)), problem, Scorer(problem.table)


def test_the_set_is_the_stored_wards_and_the_examples() -> None:
    assert FORMATS["wards"].names(folder_of("wards", None)) == (*sorted(DESIGNS), *EXAMPLES)


def test_another_folder_holds_what_it_holds(tmp_path: Path) -> None:
    (tmp_path / "mine.toml").write_bytes(path_of("people-12").read_bytes())
    assert names(folder_of("wards", tmp_path)) == ("mine",)
    assert load(tmp_path, "mine").name == "mine"


@pytest.mark.parametrize("name", WARDS)
@given(seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=3)
def test_validator_and_scorer_agree_on_any_roster(name: str, seed: int) -> None:
    ward, problem, scorer = judged(name)
    roster = random_roster(ward, seed).cells
    verdict = problem.validate(roster)
    score = scorer.score(cells_of(problem.table, roster))
    assert (verdict.hard, verdict.objective) == (score.hard, score.cost)


def test_the_stored_roster_of_ward_a_has_the_value_that_it_claims() -> None:
    stored = read_roster(EXAMPLE_FOLDER / "ward-a-roster.json")
    assert stored.proof is not None
    verdict = load(FOLDER, "ward-a").validate(stored.cells)
    assert (verdict.hard, verdict.objective) == (0, stored.proof.value)
    assert not verdict.breaches


def test_a_breach_names_rule_person_and_day() -> None:
    problem = load(FOLDER, "people-12")
    roster = {person: [""] * 28 for person in problem.table.rows}
    roster["R05"][10:12] = ["L", "E"]
    (breach,) = [found for found in problem.validate(roster).breaches if found.subject == "R05"]
    assert (breach.rule, breach.price) == ("daily-rest", None)
    assert breach.place.startswith("2026-11-13: E on Fri 13 Nov starts 9.5 h after L")


def test_two_duties_in_a_cell_are_no_roster_of_the_set() -> None:
    problem = load(FOLDER, "people-12")
    roster = {person: [""] * 28 for person in problem.table.rows}
    roster["R01"][3] = "E+N"
    with pytest.raises(RosterError, match="unknown duty 'E\\+N' on day 3"):
        problem.validate(roster)


def test_a_missing_and_a_malformed_file_are_named(tmp_path: Path) -> None:
    with pytest.raises(FormatError, match=r"mine.toml: there is no such file in .* Check the name"):
        load(tmp_path, "mine")
    (tmp_path / "mine.toml").write_text("schema = 1\n")
    with pytest.raises(FormatError, match=r"mine.toml: .*: .* `roster check .*mine.toml` lists every problem"):
        load(tmp_path, "mine")
