"""The table and the set's own validator are two readings of the same rules: they must agree rule by rule."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.formats import Roster, cells_of, roster_of
from benchmarks.formats.inrc1 import Instance, Rule, lower, parse, read, validate
from roster.scoring import Scorer
from roster.table import Cells16, Table
from tests.benchmarks.formats.inrc1.small import by_hand, instances, rosters
from tests.benchmarks.public import INRC1, inrc1_folder


def assert_agreement(instance: Instance, scorer: Scorer, roster: Roster) -> None:
    """Equal amounts by rule and subject (units as in Rule), equal hard sum, equal objective."""
    cells = cells_of(scorer.table, roster)
    verdict, score = validate(instance, roster), scorer.score(cells)
    found: Counter[tuple[str, str]] = Counter()
    for finding in verdict.findings:
        found[finding.rule, finding.subject] += finding.amount * (finding.price or 1)
    costs: Counter[tuple[str, str]] = Counter()
    for line in scorer.itemise(cells):
        costs[line.origin.rule, line.origin.subject] += line.amount if line.hard else line.cost
    assert costs == found
    assert (score.hard, score.cost) == (verdict.hard, verdict.objective)


def drawn(table: Table, density: float, rng: np.random.Generator) -> Cells16:
    """int16[row, day]: shifts at random, each day worked with a probability of `density`."""
    shape = (len(table.rows), table.days)
    shifts = rng.integers(1, len(table.duties), shape)
    return np.where(rng.random(shape) < density, shifts, 0).astype(np.int16)


@given(st.data())
@settings(deadline=None, max_examples=150)
def test_scorer_and_validator_agree_on_small_instances(data: st.DataObject) -> None:
    instance = data.draw(instances())
    assert_agreement(instance, Scorer(lower(instance)), data.draw(rosters(instance)))


@pytest.mark.parametrize("name", INRC1)
def test_scorer_and_validator_agree_on_public_instances(name: str) -> None:
    instance = read(inrc1_folder() / f"{name}.xml")
    scorer = Scorer(lower(instance))
    rng = np.random.default_rng(1)
    for density in (0.0, 0.3, 0.7, 1.0):
        assert_agreement(instance, scorer, roster_of(scorer.table, drawn(scorer.table, density, rng)))


def test_rows_are_nurses_and_duties_are_shifts_in_the_order_of_the_file() -> None:
    table = lower(parse(by_hand()))
    assert table.rows == ("7", "8")
    assert table.duties == ("", "E", "N")
    assert (table.days, table.first) == (14, 0)


def test_every_rule_that_is_on_and_costs_something_is_a_term() -> None:
    off = {Rule.LEAST_WEEKENDS_IN_A_ROW, Rule.MOST_WEEKENDS, Rule.ALTERNATIVE_SKILL}
    assert {term.origin.rule for term in lower(parse(by_hand())).terms} == set(Rule) - off
