"""Hands that work at once, and what they may touch."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.scoring import Scorer
from roster.table import Cover, Origin, Run, Table, TableBuilder
from roster.table.terms import OFF
from solvers.replanning import Replanning
from solvers.replanning.crew import Crew

ROWS, DAYS, EARLY, LATE = 6, 190, 2, 4


def blank(days: int) -> TableBuilder:
    """Six people, and nothing asked of them."""
    return TableBuilder(tuple("abcdef"), ("", "E", "L"), days, first=0, past=np.zeros((ROWS, 0), dtype=np.int16))


def long_table(spread: int) -> Table:
    """Half a year of six people; terms over columns speak of days so far apart."""
    origin, builder = Origin("test", "nobody"), blank(DAYS)
    everybody = builder.group(np.ones(ROWS, dtype=np.bool_))
    for row in range(ROWS):
        builder.add(Run(origin, row, EARLY | LATE, price=None, least=2, most=5))
        builder.add(Run(origin, row, OFF, price=None, least=2))
    for day in range(DAYS - spread):
        builder.add(Cover(origin, everybody, ((day, EARLY), (day + spread, LATE)), price=100, least=3 if spread else 2))
        builder.add(Cover(origin, everybody, ((day, LATE),), price=7, most=1))
    return builder.build()


@given(spread=st.integers(0, 3), hands=st.integers(2, 5), seed=st.integers(0, 9))
@settings(deadline=None, max_examples=30)
def test_no_two_hands_share_a_row_or_a_term_over_columns(spread: int, hands: int, seed: int) -> None:
    table = long_table(spread)
    crew = Crew(table, 0, hands, seed)
    assert 2 <= crew.hands <= 3
    parts = crew.parts(crew.hands)
    assert sorted(int(row) for part in parts for row in part.rows) == list(range(ROWS))
    for term in table.terms:
        if isinstance(term, Cover):
            assert sum(any(part.first <= day < part.last for day, _ in term.cells) for part in parts) <= 1


def test_a_short_table_has_one_hand() -> None:
    assert Crew(blank(28).build(), 0, 8, 1).hands == 1


def test_what_hands_save_adds_up_exactly() -> None:
    table = long_table(1)
    search, scorer = Replanning(table, 1, 2), Scorer(table)
    assert search.crew.hands == 2
    assert search.begin(None)
    before = int(search.score[1])
    for spent in (0.0, 0.5, 0.9, 1.0):
        search.chunk(spent, 2)
        found = scorer.score(search.full(search.plan.cells))
        assert (found.hard, found.cost) == tuple(search.score[:2])
    best = scorer.score(search.full(search.best))
    assert (best.hard, best.cost) == tuple(search.score[2:])
    assert best.cost < before
