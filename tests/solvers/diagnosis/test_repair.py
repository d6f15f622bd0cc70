"""The least change, against every filling there is, on tables small enough to try them all."""

from __future__ import annotations

import itertools

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.table import Cells16, Count, Cover, Origin, TableBuilder, TableError, Wish, duties_of
from solvers import Params, Status, Stop
from solvers.diagnosis import Mending, repair, repair_here

ORIGIN = Origin("rule", "subject")
DAYS, ROWS, DUTIES = 3, 3, 3
ALONE = Params(workers=1)
ENOUGH = Stop(effort=20.0)


def _mending(draw: st.DrawFn) -> Mending:
    out = TableBuilder(("a", "b", "c"), ("", "E", "N"), DAYS, 0, np.zeros((ROWS, 0), dtype=np.int16))
    everybody = out.group(np.ones(ROWS, dtype=np.bool_))
    for day in range(DAYS):
        for duty in (1, 2):
            cells = ((day, duties_of([duty])),)
            price, least = draw(st.sampled_from([30, 100, 250])), draw(st.integers(0, 2))
            out.add(Cover(ORIGIN, everybody, cells, price=price, least=least))
    work = out.counting(duties_of([1, 2]))
    for row in range(ROWS):
        out.add(Count(ORIGIN, row, work, 0, DAYS, price=None, most=draw(st.integers(1, 3))))
        out.add(Wish(Origin("value", "x"), row, draw(st.integers(0, 2)), duties_of([draw(st.integers(0, 2))]), 7))
    for _ in range(draw(st.integers(0, 3))):
        row, day, duty = draw(st.integers(0, 2)), draw(st.integers(0, 2)), draw(st.integers(1, 2))
        out.add(Wish(ORIGIN, row, day, duties_of([duty]), None))
    table = out.build()
    cell = st.integers(0, DUTIES - 1)
    published = np.array(draw(st.lists(st.lists(cell, min_size=3, max_size=3), min_size=3, max_size=3)), dtype=np.int16)
    free = np.array(draw(st.lists(st.lists(st.booleans(), min_size=3, max_size=3), min_size=3, max_size=3)))
    dear = np.array(draw(st.lists(st.lists(st.integers(0, 20), min_size=3, max_size=3), min_size=3, max_size=3)))
    restored = np.array([term.origin.rule == "rule" and term.price is not None for term in table.terms])
    return Mending(table, published, free, restored, draw(st.sampled_from([1, 40, 90])), dear)


@st.composite
def mendings(draw: st.DrawFn) -> Mending:
    """Small tables that may be short of people, against what is held, with some cells frozen."""
    return _mending(draw)


def _fillings(mending: Mending) -> list[Cells16]:
    choices = [np.flatnonzero(mending.allowed[row, day]).tolist() for row in range(ROWS) for day in range(DAYS)]
    fillings = (np.array(one, dtype=np.int16).reshape(ROWS, DAYS) for one in itertools.product(*choices))
    return [cells for cells in fillings if mending.first_level(cells) is not None]


@settings(max_examples=25, deadline=None)
@given(mendings())
def test_no_filling_is_better_on_either_level(mending: Mending) -> None:
    found = repair_here(mending, ENOUGH, params=ALONE)
    assert found.status is Status.OPTIMAL
    levels = []
    for cells in _fillings(mending):
        level = mending.first_level(cells)
        assert level is not None
        value = mending.scorer.score(cells).cost + mending.extra(cells)
        levels.append((mending.total(level), value, level))
    mine = mending.first_level(found.cells)
    assert mine == (found.breaches, found.points, found.changes)
    best = min(total for total, _, _ in levels)
    assert mending.total(mine) == best
    as_good = [value for total, value, _ in levels if total == best]
    assert mending.scorer.score(found.cells).cost + mending.extra(found.cells) == min(as_good)


@settings(max_examples=25, deadline=None)
@given(mendings())
def test_the_fewest_changes_are_as_brute_force_finds_them(mending: Mending) -> None:
    found = repair_here(mending, ENOUGH, params=ALONE)
    as_good = [
        level[2]
        for cells in _fillings(mending)
        if (level := mending.first_level(cells)) is not None
        and level[:2] <= (found.breaches, found.points)
        and level[0] <= found.breaches
        and level[1] <= found.points
    ]
    assert found.least <= min(as_good)
    assert found.changes == min(as_good) == found.least


@settings(max_examples=10, deadline=None)
@given(mendings())
def test_what_is_frozen_stays_and_what_is_closed_goes(mending: Mending) -> None:
    found = repair_here(mending, Stop(effort=0.001), params=ALONE)
    kept = ~mending.free & ~mending.forced
    assert (found.cells[kept] == mending.published[kept]).all()
    assert mending.first_level(found.cells) is not None
    assert found.forced == int(mending.forced.sum())
    assert 0 <= found.least <= found.changes


def _short() -> Mending:
    """Nobody works the one duty; whoever does changes one cell."""
    out = TableBuilder(("a", "b"), ("", "E"), 2, 0, np.zeros((2, 0), dtype=np.int16))
    everybody = out.group(np.ones(2, dtype=np.bool_))
    out.add(Cover(ORIGIN, everybody, ((0, duties_of([1])),), price=100, least=1))
    out.add(Wish(Origin("value", "a"), 0, 0, duties_of([1]), 5))
    table, cells = out.build(), np.zeros((2, 2), dtype=np.int16)
    return Mending(table, cells, np.ones((2, 2), dtype=np.bool_), np.array([True, False]), 60, np.zeros((2, 2), int))


def test_a_change_is_made_where_it_saves_more_than_its_rate() -> None:
    found = repair(_short(), Stop(effort=1.0), params=ALONE)
    assert (found.changes, found.least, found.points, found.value) == (1, 1, 0, 0)
    assert found.proved
    assert found.cells.tolist() == [[0, 0], [1, 0]]


def test_a_gap_that_is_worth_less_than_a_change_stays() -> None:
    cheap = _short()
    found = repair_here(
        Mending(cheap.table, cheap.published, cheap.free, cheap.restored, 101, cheap.dear), ENOUGH, params=ALONE
    )
    assert (found.changes, found.points) == (0, 100)


def test_the_same_effort_gives_the_same_repair() -> None:
    first, again = (repair_here(_short(), Stop(effort=1.0), params=ALONE) for _ in range(2))
    assert (first.cells == again.cells).all()
    assert first.least == again.least


def test_parts_that_do_not_fit_are_named() -> None:
    good = _short()
    with pytest.raises(TableError, match="published"):
        Mending(good.table, good.published[:1], good.free, good.restored, 1, good.dear)
    with pytest.raises(TableError, match="restored"):
        Mending(good.table, good.published, good.free, good.restored[:1], 1, good.dear)
    with pytest.raises(TableError, match="at least 1"):
        Mending(good.table, good.published, good.free, good.restored, 0, good.dear)


def test_a_conflict_between_what_is_frozen_leaves_as_little_broken_as_can_be() -> None:
    out = TableBuilder(("a",), ("", "E"), 3, 0, np.zeros((1, 0), dtype=np.int16))
    work = out.counting(duties_of([1]))
    out.add(Count(ORIGIN, 0, work, 0, 3, price=None, most=1))
    free = np.array([[False, False, True]])
    mending = Mending(
        out.build(), np.ones((1, 3), dtype=np.int16), free, np.array([False]), 10, np.zeros((1, 3), dtype=np.int64)
    )
    found = repair_here(mending, ENOUGH, params=ALONE)
    assert found.cells.tolist() == [[1, 1, 0]]
    assert (found.breaches, found.changes, found.least) == (1, 1, 1)
