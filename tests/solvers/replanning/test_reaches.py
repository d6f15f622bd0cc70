"""How far lines can still come, against every way on through an outline."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.table import Count, Run, Sequence, Table, Touch, Wish
from solvers.replanning import Replanning
from solvers.replanning.reaches import groups_of, needed_of, reaches, wanted_of
from tests.tables import tables


@given(data=st.data())
@settings(deadline=None, max_examples=60)
def test_the_most_that_may_still_be_added(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Wish, Run, Sequence, Count, Touch, most_terms=6, most_days=5))
    search = Replanning(table, 1)
    days = search.outlines.own.shape[1]
    stop = data.draw(st.integers(0, days - 1))
    found = reaches(search.outlines, search.sums, np.array([stop]))
    for row in range(len(table.rows)):
        wanted = wanted_of(search.sums, row)
        layers = search.outlines.layers[search.outlines.outline[row]]
        for node in range(layers[stop], layers[stop + 1]) if wanted >= 0 else ():
            ways = list(ways_on(search, row, wanted, node, stop))
            for groups in range(found.shape[3]):
                most = max((added for added, taken in ways if taken <= groups), default=None)
                told = int(found[row, 0, node - layers[stop], groups])
                assert told == most if most is not None else told < 0


@given(table=tables(Wish, Run, Count, Touch, most_terms=6, most_days=4))
@settings(deadline=None, max_examples=40)
def test_what_a_block_needs_is_what_is_left_beyond_it(table: Table) -> None:
    search = Replanning(table, 1)
    sums = search.sums
    ahead = reaches(search.outlines, sums, np.array([0]))
    nothing = np.zeros(len(sums.ladder), dtype=np.int64)
    for row in range(len(table.rows)):
        wanted, needed = wanted_of(sums, row), needed_of(sums, row, ahead[row, 0], nothing)
        if wanted < 0:
            assert (needed == 0).all()
            continue
        left = groups_of(sums, row, ahead.shape[3] - 1)
        reached = int(ahead[row, 0, 0, min(left, ahead.shape[3] - 1)])
        assert needed[0, 0] == int(sums.allowed[wanted, 0]) - reached


def ways_on(search: Replanning, row: int, wanted: int, node: int, day: int) -> Iterator[tuple[int, int]]:
    """What each way on from a node adds to a sum, and how many groups of days it takes up."""
    outlines, sums = search.outlines, search.sums
    if day == outlines.own.shape[1]:
        yield 0, 0
        return
    for arc in outlines.arcs[outlines.starts[node] : outlines.starts[node + 1]]:
        duty = int(arc["duty"])
        if np.isfinite(outlines.own[row, day, duty]):
            step = int(sums.steps[sums.ladder[wanted], day, duty])
            for added, taken in ways_on(search, row, wanted, int(arc["head"]), day + 1):
                yield step + added, int(arc["step"]) + taken
