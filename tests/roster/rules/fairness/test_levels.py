"""What prices on levels are worth: the theorems of decision 0009, on random levels and on a table."""

from __future__ import annotations

import itertools
from collections.abc import Sequence

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

from roster.rules.fairness.levels import level_terms, levels, price_of, worst_first
from roster.scoring import Scorer
from roster.table import Balance, Origin, TableBuilder


def _convex(found: Sequence[int]) -> int:
    """The standing price of fair shares: k steps cost k(k+1)/2."""
    return sum(k * (k + 1) // 2 for k in found)


def _by_level(found: Sequence[int], floor: int = 1) -> int:
    return sum(price_of(level, floor, len(found)) for k in found for level in range(floor, k + 1))


PAIRS = st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), min_size=1, max_size=6)


@given(PAIRS)
def test_prices_by_level_order_rosters_as_leximin_does(pairs: list[tuple[int, int]]) -> None:
    one, other = zip(*pairs, strict=True)
    assert (_by_level(one) < _by_level(other)) == (worst_first(one) < worst_first(other))


@given(PAIRS)
def test_the_convex_price_never_moves_steps_onto_the_worst_off(pairs: list[tuple[int, int]]) -> None:
    """What the worst off take on is what the others are relieved of: the price rises."""
    found = [level for level, _ in pairs]
    worst = found.index(max(found))
    relief = [min(level, wanted) if i != worst else 0 for i, (level, wanted) in enumerate(pairs)]
    assume(any(relief))
    moved = [k - r for k, r in zip(found, relief, strict=True)]
    moved[worst] += sum(relief)
    assert _convex(moved) > _convex(found)


def test_the_convex_price_alone_is_not_leximin() -> None:
    """One person may be made worse off where more is taken from the others, even with the same total."""
    assert _convex([3, 0, 0]) < _convex([2, 2, 2])
    assert _convex([5, 1, 1, 1]) < _convex([4, 4, 0, 0])
    assert worst_first([4, 4, 0, 0]) < worst_first([5, 1, 1, 1])


def test_terms_cost_what_levels_are_worth() -> None:
    """Every roster of three people and two days: the table's price is the price of their levels."""
    out = TableBuilder(("a", "b", "c"), ("", "N"), 2, 0, np.zeros((3, 0), dtype=np.int16))
    measure = out.measure(np.array([[0, 300], [0, 400]]))
    balance = Balance(Origin("fair-share", ""), (0, 1, 2), measure, 0, 2, (120, 250, 0), (0, -30, 260), 200, 4)
    for term in level_terms(balance, 1, 6):
        out.add(term)
    table = out.build()
    scorer = Scorer(table)
    for line in itertools.product((0, 1), repeat=6):
        cells = np.array(line, dtype=np.int16).reshape(3, 2)
        found = levels(table, balance, cells)
        score = scorer.score(cells)
        assert score.hard == 0
        assert score.cost == _by_level(found)


def test_levels_worked_out_by_hand() -> None:
    """Half a step is free: 700 of 120 is 580 above, 480 beyond it, three steps of 200."""
    out = TableBuilder(("a",), ("", "N"), 2, 0, np.zeros((1, 0), dtype=np.int16))
    balance = Balance(
        Origin("fair-share", ""), (0,), out.measure(np.array([[0, 300], [0, 400]])), 0, 2, (120,), (0,), 200, 4
    )
    table = out.build()
    assert levels(table, balance, np.array([[1, 1]], dtype=np.int16)) == (3,)
    assert levels(table, balance, np.array([[1, 0]], dtype=np.int16)) == (1,)
    assert levels(table, balance, np.array([[0, 0]], dtype=np.int16)) == (0,)
