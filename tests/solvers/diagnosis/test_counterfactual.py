"""Counterfactual prices against brute force over every filling of random tables."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from itertools import product
from math import prod

import numpy as np
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from roster.scoring import Scorer
from roster.table import Cells16, Table
from solvers.diagnosis import Between, Counterfactuals, at_least, at_most, capped, difference, holding, without
from tests.tables import fillings, tables

MOST_FILLINGS = 300
PLENTY = 50.0
"""Effort with which every small table is solved to the end."""


@settings(deadline=None, max_examples=50)
@given(st.data())
def test_the_price_of_a_fixed_cell_is_the_difference_of_the_optima(data: st.DataObject) -> None:
    table, cells = _drawn(data)
    row = data.draw(st.integers(0, len(table.rows) - 1))
    day = data.draw(st.integers(table.first, table.days - 1))
    variant = holding(table, row, day, data.draw(st.integers(1, 2 ** len(table.duties) - 1)))
    _check(table, variant, cells, day, restricts=True)


@settings(deadline=None, max_examples=50)
@given(st.data())
def test_the_price_of_a_rule_is_the_difference_of_the_optima(data: st.DataObject) -> None:
    table, cells = _drawn(data)
    dropped = data.draw(st.sets(st.sampled_from(table.terms))) if table.terms else set()
    _check(table, without(table, lambda term: term in dropped), cells, table.first, restricts=False)


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_a_cap_on_minutes_is_kept(data: st.DataObject) -> None:
    table, cells = _drawn(data)
    minutes, limit = table.measures[0], data.draw(st.integers(0, 8))
    variant = capped(table, minutes, {0: limit})
    answer = Counterfactuals(table, cells, PLENTY).ask(variant, range(len(table.rows)), [table.first])[-1]
    if answer.variant.cells is not None:
        found = answer.variant.cells[0]
        assert sum(int(minutes[day, found[day]]) for day in range(table.first, table.days)) <= limit
    assert answer.variant.value == _optimum(variant)


@settings(deadline=None, max_examples=25)
@given(st.data())
def test_no_roster_at_the_price_changes_fewer_cells(data: st.DataObject) -> None:
    table, cells = _drawn(data)
    row, day = data.draw(st.integers(0, len(table.rows) - 1)), data.draw(st.integers(table.first, table.days - 1))
    variant = holding(table, row, day, data.draw(st.integers(1, 2 ** len(table.duties) - 1)))
    questions = Counterfactuals(table, cells, PLENTY)
    answer = questions.ask(variant, range(len(table.rows)), [day])[-1]
    assume(answer.variant.value is not None and answer.base.value is not None)
    assert answer.variant.value is not None
    assert answer.base.value is not None
    nearest = questions.least_changed(variant, answer)
    assert nearest.fewest
    assert nearest.difference is not None
    scorer = Scorer(variant)
    most = max(answer.variant.value, scorer.score(cells).cost + answer.variant.value - answer.base.value)
    scores = ((scorer.score(filled), int((filled != cells).sum())) for filled in _every(variant))
    fewest = min(changed for score, changed in scores if score.hard == 0 and score.cost <= most)
    found = scorer.score(nearest.difference.applied(cells))
    assert (found.hard, len(nearest.difference.changes)) == (0, fewest)
    assert found.cost <= most


def _drawn(data: st.DataObject) -> tuple[Table, Cells16]:
    """A small table that has an optimum, with a filling that may break hard terms."""
    table = data.draw(tables(most_days=5, most_terms=8))
    soft = data.draw(st.sets(st.sampled_from(table.terms))) if table.terms else set()
    table = replace(
        table, terms=tuple(replace(term, price=term.price or 1) if term in soft else term for term in table.terms)
    )
    assume(table.first < table.days)
    assume(prod(int(n) for n in table.allowed()[:, table.first :].sum(axis=2).ravel()) <= MOST_FILLINGS)
    assume(_optimum(table) is not None)
    return table, data.draw(fillings(table))


def _check(table: Table, variant: Table, cells: Cells16, day: int, restricts: bool) -> None:
    answer = Counterfactuals(table, cells, PLENTY).ask(variant, range(len(table.rows)), [day])[-1]
    before, after = _optimum(table), _optimum(variant)
    assert answer.proved
    assert before is not None
    assert answer.impossible == (after is None)
    if after is None:
        assert answer.price == Between(None, None)
        return
    assert answer.whole
    assert answer.price == Between(after - before, after - before)
    bounded = at_least(answer.price, 0) if restricts else at_most(answer.price, 0)
    assert bounded == answer.price
    assert answer.variant.cells is not None
    assert answer.difference is not None
    scores = [Scorer(table).score(each).cost for each in (cells, answer.variant.cells)]
    assert answer.difference.cost == scores[1] - scores[0]


def _optimum(table: Table) -> int | None:
    """The least cost of any legal filling, by trying them all."""
    scorer = Scorer(table)
    scores = [scorer.score(cells) for cells in _every(table)]
    return min((score.cost for score in scores if score.hard == 0), default=None)


def _every(table: Table) -> Iterator[Cells16]:
    choices = [np.flatnonzero(cell) for cell in table.allowed().reshape(-1, len(table.duties))]
    for filled in product(*choices):
        yield np.array(filled, dtype=np.int16).reshape(len(table.rows), table.days)


@given(st.data())
@settings(deadline=None, max_examples=50)
def test_a_difference_adds_up_and_names_every_changed_cell(data: st.DataObject) -> None:
    table = data.draw(tables())
    before, after = data.draw(fillings(table)), data.draw(fillings(table))
    scorer = Scorer(table)
    found = difference(scorer, before, after)
    assert found.cost == scorer.score(after).cost - scorer.score(before).cost
    again = before.copy()
    for change in found.changes:
        assert before[change.row, change.day] == change.before != change.after
        again[change.row, change.day] = change.after
    assert np.array_equal(again, after)
    assert sum(item.amount for item in found.items if item.hard) == scorer.score(after).hard - scorer.score(before).hard
