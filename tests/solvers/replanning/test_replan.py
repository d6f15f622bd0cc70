"""The move against the line programme: a re-plan of the whole of a row is its cheapest line."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.scoring import Scorer
from roster.table import Balance, Count, Run, Sequence, Table, Touch, Wish
from solvers.columns import LineProgramme
from solvers.replanning import Replanning
from solvers.replanning.held import DIMENSIONS
from solvers.replanning.plan import blank_plan, rise, settle
from solvers.replanning.replan import replan
from solvers.replanning.sums import BROKEN
from tests.tables import tables

ROW_KINDS = (Wish, Sequence, Run, Count, Touch, Balance)


def sums_in_hand(search: Replanning, row: int) -> int:
    return int(search.sums.owner[row + 1] - search.sums.owner[row])


@given(table=tables(*ROW_KINDS, most_terms=6, most_days=6))
@settings(deadline=None, max_examples=60)
def test_a_replan_of_all_days_is_the_cheapest_line(table: Table) -> None:
    search, scorer = Replanning(table, 1), Scorer(table)
    nothing = np.zeros((table.days, len(table.duties)), dtype=np.int64)
    for row in range(len(table.rows)):
        if sums_in_hand(search, row) > DIMENSIONS:
            continue
        cheapest = LineProgramme(table, row).price(nothing).cost
        found = whole_line(search, row)
        if found is None:
            assert cheapest is None
            continue
        cells = table.blank()
        cells[row, search.outlines.begin :] = found
        score = scorer.row(cells, row)
        assert (cheapest is None) == (score.hard > 0)
        assert cheapest is None or score.cost == cheapest


def whole_line(search: Replanning, row: int) -> np.ndarray | None:
    """The re-plan of all days of a row; None if the outline has no line."""
    outlines, sums = search.outlines, search.sums
    days = outlines.own.shape[1]
    if (
        outlines.starts[outlines.layers[outlines.outline[row], 0] + 1]
        == outlines.starts[outlines.layers[outlines.outline[row], 0]]
    ):
        return None
    plan = blank_plan(outlines, sums)
    plan.nodes[row, 0] = outlines.layers[outlines.outline[row], 0]
    plan.width[row, days] = 1
    plan.tails[row, days, 0]["node"] = outlines.layers[outlines.outline[row], days]
    line = np.zeros(days, dtype=np.int16)
    every = np.stack([np.zeros(len(sums.ladder)), np.diff(sums.begins) - 1], axis=1).astype(np.int64)
    base = np.zeros(len(sums.ladder), dtype=np.int64)
    prices = outlines.own[row].copy()
    arguments = (
        outlines,
        sums,
        plan,
        search.scratch,
        row,
        0,
        days,
        prices,
        base,
        every,
        np.zeros((1, 1), dtype=np.int64),
    )
    return line if replan(*arguments, True, False, DIMENSIONS, 0, line) else None


@given(table=tables(*ROW_KINDS, most_terms=6), data=st.data())
@settings(deadline=None, max_examples=40)
def test_a_rise_is_the_scorers(table: Table, data: st.DataObject) -> None:
    search, scorer = Replanning(table, 1), Scorer(table)
    if not search.begin(None):
        return
    before = search.plan.cells.copy()
    search.chunk(0.0)
    row = data.draw(st.integers(0, len(table.rows) - 1))
    days = before.shape[1]
    change = rise(search.outlines, search.sums, search.plan, row, 0, days, before[row])
    old, new = (table.blank() for _ in range(2))
    old[:, search.outlines.begin :], new[:, search.outlines.begin :] = search.plan.cells, before
    first, second = scorer.row(old, row), scorer.row(new, row)
    if first.hard == 0 and second.hard == 0:
        assert change == second.cost - first.cost
    elif first.hard == 0:
        assert change > BROKEN / 2


@given(table=tables(), seed=st.integers(0, 5))
@settings(deadline=None, max_examples=40)
def test_what_is_kept_by_difference_is_what_it_would_be_anew(table: Table, seed: int) -> None:
    search = Replanning(table, seed)
    if not search.begin(None):
        return
    search.chunk(0.3)
    fresh = blank_plan(search.outlines, search.sums)
    fresh.cells[:] = search.plan.cells
    for row in range(len(table.rows)):
        settle(search.outlines, search.sums, fresh, row)
    assert np.array_equal(fresh.nodes, search.plan.nodes)
    assert np.array_equal(fresh.totals, search.plan.totals)
    assert np.array_equal(fresh.width, search.plan.width)
    for row, day in np.ndindex(*fresh.width.shape):
        count = fresh.width[row, day]
        kept, anew = (np.sort(plan.tails[row, day, :count]) for plan in (search.plan, fresh))
        assert np.array_equal(kept, anew)
