"""Stored rosters whose value is published as the best known: the outside referee of the whole chain.

They were found by solvers run here; what is published is the value, for nrp24 with the proof that it is the best. Each
is one line of a result file and says which solver found it.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.formats import FORMATS, cells_of
from benchmarks.known import known_values
from benchmarks.lines import Line, read_lines
from roster.scoring import Scorer
from tests.benchmarks.public import set_folder

STORED = Path(__file__).parents[2] / "benchmarks" / "solutions"

PROVED = {"Instance1": 607, "Instance3": 1001, "Instance4": 1716, "Instance9": 439, "Instance10": 4631}

SPRINTS = dict(enumerate((56, 58, 51, 59, 58, 54, 56, 56, 55, 52), start=1))

PUBLISHED = {
    **{("nrp24", name): value for name, value in PROVED.items()},
    **{("inrc1", f"sprint{number:02}"): value for number, value in SPRINTS.items()},
}


def stored(set_name: str, name: str) -> Line:
    """The stored line of an instance."""
    (line,) = read_lines(STORED / set_name / f"{name}.json")
    return line


def test_the_stored_solutions_are_these() -> None:
    assert {(path.parent.name, path.stem) for path in STORED.glob("*/*")} == set(PUBLISHED)


@pytest.mark.parametrize(("key", "value"), PUBLISHED.items(), ids=str)
def test_validator_and_scorer_both_give_the_published_value(key: tuple[str, str], value: int) -> None:
    problem, line = FORMATS[key[0]].load(set_folder(key[0]), key[1]), stored(*key)
    assert line.roster is not None
    verdict = problem.validate(line.roster)
    score = Scorer(problem.table).score(cells_of(problem.table, line.roster))
    assert (verdict.hard, verdict.objective) == (0, value)
    assert (score.hard, score.cost) == (0, value)


@pytest.mark.parametrize(("key", "value"), PUBLISHED.items(), ids=str)
def test_a_stored_line_says_what_is_published(key: tuple[str, str], value: int) -> None:
    line, known = stored(*key), known_values(key[0])[key[1]]
    assert (line.set, line.instance) == key
    assert (line.objective, known.best) == (value, value)
    assert known.bound == (value if key[0] == "nrp24" else None)
