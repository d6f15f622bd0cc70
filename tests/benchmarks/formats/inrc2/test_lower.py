"""The table and the set's own validator are two readings of the same rules: they must agree rule by rule."""

from __future__ import annotations

from collections import Counter

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.formats import Roster, cells_of, roster_of
from benchmarks.formats.inrc2 import (
    WEIGHTS,
    Instance,
    Rule,
    join,
    lower,
    parse_history,
    parse_scenario,
    parse_week,
    read,
    validate,
)
from roster.scoring import Scorer
from roster.table import Cells16, Table
from tests.benchmarks.formats.inrc2.small import HISTORY, SCENARIO, WEEK, instances, rosters
from tests.benchmarks.public import INRC2, inrc2_folder


def assert_agreement(instance: Instance, scorer: Scorer, roster: Roster) -> None:
    """Equal amounts by rule and subject (units as in Rule), equal hard sum, equal objective."""
    cells = cells_of(scorer.table, roster)
    verdict, score = validate(instance, roster), scorer.score(cells)
    found: Counter[tuple[str, str]] = Counter()
    for finding in verdict.findings:
        found[finding.rule, finding.subject] += finding.amount
    amounts: Counter[tuple[str, str]] = Counter()
    for line in scorer.itemise(cells):
        amounts[line.origin.rule, line.origin.subject] += line.amount
    assert amounts == found
    assert (score.hard, score.cost) == (verdict.hard, verdict.objective)


def drawn(table: Table, density: float, rng: np.random.Generator) -> Cells16:
    """int16[row, day]: duties at random after the past, each day worked with a probability of `density`."""
    cells = table.blank()
    shape = cells[:, table.first :].shape
    duties = rng.integers(1, len(table.duties), shape)
    cells[:, table.first :] = np.where(rng.random(shape) < density, duties, 0)
    return cells


def by_hand() -> Instance:
    scenario = parse_scenario(SCENARIO)
    return join("by hand", scenario, parse_history(HISTORY, scenario), [parse_week(WEEK, scenario)])


@given(st.data())
@settings(deadline=None, max_examples=100)
def test_scorer_and_validator_agree_on_small_instances(data: st.DataObject) -> None:
    instance = data.draw(instances())
    assert_agreement(instance, Scorer(lower(instance)), data.draw(rosters(instance)))


@pytest.mark.parametrize("name", INRC2)
def test_scorer_and_validator_agree_on_public_instances(name: str) -> None:
    instance = read(inrc2_folder(), name)
    scorer = Scorer(lower(instance))
    rng = np.random.default_rng(2)
    for density in (0.0, 0.3, 0.7, 1.0):
        assert_agreement(instance, scorer, roster_of(scorer.table, drawn(scorer.table, density, rng)))


def test_rows_are_nurses_and_duties_are_shifts_in_skills_in_the_order_of_the_file() -> None:
    table = lower(by_hand())
    assert table.rows == ("ann", "bob")
    assert table.duties == ("", "Early/Head", "Early/Nurse", "Night/Head", "Night/Nurse")


def test_the_past_has_the_run_lengths_of_the_history() -> None:
    table = lower(by_hand())
    assert (table.first, table.days) == (4, 11)
    assert table.past.tolist() == [[1, 1, 1, 3], [2, 2, 0, 0]]


def test_only_duties_in_a_skill_that_the_nurse_has_are_open() -> None:
    allowed = lower(by_hand()).allowed()
    assert allowed[0, 4:].all()
    assert allowed[1, 4:].tolist() == [[True, False, True, False, True]] * 7


def test_every_rule_of_the_set_is_a_term_at_its_published_weight() -> None:
    prices = {term.origin.rule: term.price for term in lower(by_hand()).terms}
    assert prices == {rule: WEIGHTS.get(rule) for rule in Rule}
