"""The table and the set's own validator are two readings of the same rules: they must agree rule by rule."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.formats import Roster, cells_of, roster_of
from benchmarks.formats.nrp24 import Instance, Rule, lower, parse, read, validate
from roster.scoring import Scorer
from roster.table import Cells16, Table
from tests.benchmarks.formats.nrp24.small import BY_HAND, instances, rosters
from tests.benchmarks.public import NRP24, nrp24_folder


def assert_agreement(instance: Instance, scorer: Scorer, roster: Roster) -> None:
    """Equal amounts by rule (days, shifts, minutes, weekends or people, see Rule), equal hard sum, equal objective."""
    cells = cells_of(scorer.table, roster)
    verdict, score = validate(instance, roster), scorer.score(cells)
    amounts: Counter[str] = Counter()
    for line in scorer.itemise(cells):
        amounts[line.origin.rule] += line.amount
    assert amounts == verdict.amounts()
    assert (score.hard, score.cost) == (verdict.hard, verdict.objective)


def drawn(table: Table, density: float, rng: np.random.Generator) -> Cells16:
    """int16[row, day]: shifts at random, each day worked with a probability of `density`."""
    shape = (len(table.rows), table.days)
    shifts = rng.integers(1, len(table.duties), shape)
    return np.where(rng.random(shape) < density, shifts, 0).astype(np.int16)


@given(st.data())
@settings(deadline=None, max_examples=80)
def test_scorer_and_validator_agree_on_small_instances(data: st.DataObject) -> None:
    instance = data.draw(instances())
    assert_agreement(instance, Scorer(lower(instance)), data.draw(rosters(instance)))


@pytest.mark.parametrize("name", NRP24)
def test_scorer_and_validator_agree_on_public_instances(name: str) -> None:
    instance = read(nrp24_folder() / f"{name}.txt")
    scorer = Scorer(lower(instance))
    rng = np.random.default_rng(24)
    for density in (0.0, 0.3, 0.7, 1.0):
        assert_agreement(instance, scorer, roster_of(scorer.table, drawn(scorer.table, density, rng)))


def test_rows_are_people_and_duties_are_shifts_in_the_order_of_the_file() -> None:
    table = lower(parse(BY_HAND))
    assert table.rows == ("ann", "bob")
    assert table.duties == ("", "E", "N")
    assert (table.days, table.first) == (14, 0)


def test_what_is_fixed_leaves_the_cells_of_the_table() -> None:
    allowed = lower(parse(BY_HAND)).allowed()
    assert not allowed[0, [0, 13], 1:].any()
    assert allowed[0, 1:13].all()
    assert not allowed[1, :, 2].any()
    assert allowed[1, :, :2].all()


def test_every_rule_of_the_set_is_a_term() -> None:
    assert {term.origin.rule for term in lower(parse(BY_HAND)).terms} == set(Rule)
