"""The core of a diagram against the whole diagram."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.table import Count, Run, Sequence, Table, Wish
from solvers.columns import LineProgramme, bound_here, pricing
from solvers.columns.core import core
from solvers.columns.diagram import Diagram
from solvers.columns.labels import costs_to_end
from solvers.columns.machines import Numbers
from solvers.result import Stop
from tests.solvers.small import ward
from tests.tables import tables

SCALE = 4


def lines_of(diagram: Diagram, prices: Numbers) -> dict[tuple[int, ...], int]:
    """Every line of a diagram, and what it costs."""
    found: dict[tuple[int, ...], int] = {}
    for duties in product(range(prices.shape[1]), repeat=len(prices)):
        node, cost = 0, 0
        for day, duty in enumerate(duties):
            arcs = range(int(diagram.starts[node]), int(diagram.starts[node + 1]))
            arc = next((arc for arc in arcs if diagram.duty[arc] == duty), None)
            if arc is None:
                break
            node, cost = int(diagram.head[arc]), cost + SCALE * int(diagram.cost[arc]) + int(prices[day, duty])
        else:
            found[duties] = cost
    return found


@settings(deadline=None, max_examples=60)
@given(st.data())
def test_a_core_holds_the_cheapest_lines_and_no_others(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Wish, Run, Sequence, Count, most_days=4))
    size = table.days * len(table.duties)
    flat = data.draw(st.lists(st.integers(-60, 60), min_size=size, max_size=size))
    prices = np.array(flat, dtype=np.int64).reshape(table.days, -1)
    programme = LineProgramme(table, 0)
    if not programme.possible:
        return
    here = np.ascontiguousarray(prices[len(programme.past) :])
    most = data.draw(st.integers(1, 30))
    small = core(programme.diagram, here, SCALE, most)
    kept, every = lines_of(small, here), lines_of(programme.diagram, here)
    assert kept.items() <= every.items()
    assert min(kept.values()) == min(every.values()) == costs_to_end(small, here, SCALE)[0]
    if len(programme.diagram.duty) <= most:
        assert kept == every
    else:
        dearest = max(kept.values())
        assert len(small.duty) <= most or dearest == min(every.values())


@pytest.mark.parametrize("most", [1, 40])
def test_a_focus_changes_no_bound(most: int, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = bound_here(ward(6), Stop(effort=1.0))
    monkeypatch.setattr(pricing, "CORE", most)
    focused = bound_here(ward(6), Stop(effort=3.0))
    assert plain.bound is not None
    assert focused.bound == plain.bound
    assert focused.value is not None
    assert focused.value >= plain.bound
