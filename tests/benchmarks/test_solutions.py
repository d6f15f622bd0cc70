"""Stored rosters whose value is published as the best there is: the outside referee of the whole chain.

No solution files are published with the set, so these were found by solvers run here; what is published is the value.
Each is one line of a result file and says which solver found it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.formats import cells_of
from benchmarks.formats.nrp24 import load
from benchmarks.known import known_values
from benchmarks.lines import Line, read_lines
from roster.scoring import Scorer
from tests.benchmarks.public import nrp24_folder

STORED = Path(__file__).parents[2] / "benchmarks" / "solutions" / "nrp24"

PUBLISHED = {"Instance1": 607, "Instance3": 1001, "Instance4": 1716, "Instance9": 439, "Instance10": 4631}


def stored(name: str) -> Line:
    """The stored line of an instance."""
    (line,) = read_lines(STORED / f"{name}.json")
    return line


def test_the_stored_solutions_are_these() -> None:
    assert {path.stem for path in STORED.iterdir()} == set(PUBLISHED)


@pytest.mark.parametrize(("name", "value"), PUBLISHED.items())
def test_validator_and_scorer_both_give_the_published_value(name: str, value: int) -> None:
    problem, line = load(nrp24_folder(), name), stored(name)
    assert line.roster is not None
    verdict = problem.validate(line.roster)
    score = Scorer(problem.table).score(cells_of(problem.table, line.roster))
    assert (verdict.hard, verdict.objective) == (0, value)
    assert (score.hard, score.cost) == (0, value)


@pytest.mark.parametrize(("name", "value"), PUBLISHED.items())
def test_a_stored_line_says_what_is_published(name: str, value: int) -> None:
    line, known = stored(name), known_values("nrp24")[name]
    assert (line.set, line.instance) == ("nrp24", name)
    assert (line.objective, known.best, known.bound) == (value, value, value)
