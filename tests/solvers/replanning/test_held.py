"""Packed totals: they say of each sum what it would say alone, and options say of each duty what is cheapest."""

from __future__ import annotations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.table import Balance, Count, Run, Table, Touch, Wish
from solvers.replanning import Replanning
from solvers.replanning.held import DIMENSIONS, Held, hold, unpacked
from solvers.replanning.options import NONE, offer
from solvers.replanning.sums import TOUCHED
from tests.tables import tables

TABLES = tables(Wish, Run, Count, Touch, Balance, most_terms=8, most_days=7)


def held_for(search: Replanning, row: int, first: int, last: int) -> Held:
    """The sums held for a window of a row that has nothing yet."""
    base = np.zeros(len(search.sums.ladder), dtype=np.int64)
    held = search.scratch.held
    hold(search.outlines, search.sums, held, row, first, last, base, search.sums.allowed, True, DIMENSIONS, 0)
    return held


@given(table=TABLES, data=st.data())
@settings(deadline=None, max_examples=60)
def test_packed_totals_lie_within_packed_ends_if_each_does(table: Table, data: st.DataObject) -> None:
    search = Replanning(table, 1)
    days = search.outlines.own.shape[1]
    row = data.draw(st.integers(0, len(table.rows) - 1))
    held = held_for(search, row, 0, days)
    places, guard = range(int(held.counts[0])), int(held.counts[3])
    totals = [data.draw(st.integers(0, int(held.masks[place]))) for place in places]
    packed = sum(total << int(held.shifts[place]) for place, total in zip(places, totals, strict=True))
    assert [unpacked(held, packed, place) for place in places] == totals
    for day in range(days + 1):
        low, high = (int(end) for end in held.ends[day])
        fits = ((packed | guard) - low) & ((high | guard) - packed) & guard == guard
        each = [unpacked(held, low, place) <= totals[place] <= unpacked(held, high, place) for place in places]
        assert fits == all(each)


@given(table=TABLES, data=st.data())
@settings(deadline=None, max_examples=60)
def test_what_a_window_adds_at_most_never_leaves_its_field(table: Table, data: st.DataObject) -> None:
    search = Replanning(table, 1)
    sums, days = search.sums, search.outlines.own.shape[1]
    row = data.draw(st.integers(0, len(table.rows) - 1))
    held = held_for(search, row, 0, days)
    for place in range(int(held.counts[0])):
        ladder = sums.ladder[held.sums[place]]
        steps = search.outlines.highest[0] if ladder == TOUCHED else sums.highest[ladder]
        for day in range(days):
            most = unpacked(held, int(held.ends[day, 1]), place)
            assert most + int(steps[day]) <= int(held.masks[place])


@given(table=TABLES, data=st.data())
@settings(deadline=None, max_examples=60)
def test_of_duties_that_do_the_same_the_cheapest_is_offered(table: Table, data: st.DataObject) -> None:
    search = Replanning(table, 1)
    outlines, sums, options = search.outlines, search.sums, search.scratch.options
    row, days = data.draw(st.integers(0, len(table.rows) - 1)), outlines.own.shape[1]
    held = held_for(search, row, 0, days)
    prices = outlines.own[row] + np.random.default_rng(data.draw(st.integers(0, 9))).integers(0, 9, (days, 1))
    offer(outlines, sums, held, options, row, 0, days, prices)
    closed = [sums.ladder[number] for number in held.closed[: held.counts[1]]]
    for day in range(days):
        offered = {}
        for kind, first in enumerate(options.firsts[day]):
            place = int(first)
            while place != NONE:
                option = options.options[day, place]
                assert outlines.alike[outlines.outline[row], option["duty"]] == kind
                offered[kind, int(option["more"])] = float(option["price"])
                place = int(option["next"])
        assert len(offered) == options.counts[day]
        cheapest: dict[tuple[int, int], float] = {}
        for duty in np.flatnonzero(np.isfinite(prices[day])):
            if any(sums.steps[ladder, day, duty] for ladder in closed):
                continue
            ladders = [(place, sums.ladder[held.sums[place]]) for place in range(int(held.counts[0]))]
            more = sum(
                int(sums.steps[ladder, day, duty]) << int(held.shifts[place])
                for place, ladder in ladders
                if ladder != TOUCHED
            )
            key = int(outlines.alike[outlines.outline[row], duty]), more
            cheapest[key] = min(cheapest.get(key, np.inf), float(prices[day, duty]))
        assert offered == cheapest
