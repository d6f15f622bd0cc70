"""Cheap parts of a row against all of its lines."""

from __future__ import annotations

from functools import partial
from itertools import product

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.table import Balance, Count, Run, Sequence, Table, Wish
from solvers.columns import LineProgramme, bound_here, engine
from solvers.columns.diagram import Diagram
from solvers.columns.encoding import Encoding, encode
from solvers.columns.folding import Costs, cheap_fold, grown
from solvers.columns.machines import Numbers
from solvers.columns.near import Nearby
from solvers.columns.paths import costs_to_end
from solvers.columns.slopes import Slopes
from solvers.result import Stop
from tests.solvers.small import ward
from tests.tables import tables

SCALE = 4
MANY = settings(deadline=None, max_examples=60)


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


def priced(data: st.DataObject, days: int, duties: int) -> Numbers:
    """Prices int64[day, duty] as they come."""
    flat = data.draw(st.lists(st.integers(-60, 60), min_size=days * duties, max_size=days * duties))
    return np.array(flat, dtype=np.int64).reshape(days, duties)


def apart(data: st.DataObject) -> tuple[Encoding, Costs]:
    """A row whose sums are all apart, but for the dearest perhaps, and prices."""
    table: Table = data.draw(tables(Count, Balance, Wish, most_days=4))
    encoding = encode(table, 0, most_nodes=data.draw(st.sampled_from([1, 40])))
    return encoding, Costs(priced(data, table.days - encoding.begin, len(table.duties)), SCALE)


def everything(encoding: Encoding, costs: Costs) -> dict[tuple[int, ...], int]:
    """All lines with the sums that always count."""
    diagram = encoding.diagram
    for number in encoding.apart.always:
        larger = grown(diagram, encoding.apart.transitions(number), 10**6)
        assert larger is not None
        diagram = larger
    return lines_of(diagram, costs.prices)


@MANY
@given(st.data())
def test_a_cheap_fold_loses_no_line_within_the_limit(data: st.DataObject) -> None:
    encoding, costs = apart(data)
    for number in encoding.apart.always:
        machine = encoding.apart.transitions(number)
        whole = grown(encoding.diagram, machine, 10**6)
        assert whole is not None
        limit, shift = data.draw(st.integers(-200, 400)), priced(data, *costs.prices.shape)
        beam = data.draw(st.sampled_from([1, 3, 1000]))
        cheap, reached = cheap_fold(encoding.diagram, machine, costs, shift, limit, beam)
        every, kept = lines_of(whole, costs.prices), lines_of(cheap, costs.prices)
        assert reached <= limit
        assert reached == limit or beam < 1000
        assert kept.items() <= every.items()
        assert {line for line, cost in every.items() if cost <= reached} <= kept.keys()


@MANY
@given(st.data())
def test_slopes_never_promise_too_much(data: st.DataObject) -> None:
    encoding, costs = apart(data)
    every = everything(encoding, costs)
    slopes = Slopes(encoding.diagram, encoding.apart)
    bounds = [slopes.learn(costs) for _ in range(3)]
    assert bounds == sorted(bounds)
    if every:
        assert bounds[-1] <= min(every.values())
    if not encoding.apart.always:
        assert bounds[0] == costs_to_end(encoding.diagram, costs.prices, SCALE)[0]


@MANY
@given(st.data())
def test_a_part_holds_every_line_up_to_its_limit(data: st.DataObject) -> None:
    encoding, costs = apart(data)
    every = everything(encoding, costs)
    nearby = Nearby(encoding.diagram, encoding.apart, arcs=data.draw(st.integers(1, 60)))
    for _ in range(3):
        part = nearby.at(costs)
        kept = lines_of(part.diagram, costs.prices)
        assert kept.items() <= every.items()
        assert {line for line, cost in every.items() if cost <= part.limit} <= kept.keys()


@MANY
@given(st.data())
def test_a_line_found_in_a_part_is_legal_and_the_cheapest_there(data: st.DataObject) -> None:
    table: Table = data.draw(tables(Wish, Run, Sequence, Count, most_days=4))
    whole, programme = LineProgramme(table, 0), LineProgramme(table, 0, most_nodes=1, arcs=10)
    if not programme.possible:
        return
    prices = priced(data, table.days, len(table.duties))
    best, found = whole.price(prices, SCALE), programme.core(prices, SCALE).price(prices, SCALE)
    if found.line is not None:
        assert best.cost is not None
        assert found.cost is not None
        assert found.cost >= best.cost


@pytest.mark.parametrize("arcs", [1, 40])
def test_a_focus_changes_no_bound(arcs: int, monkeypatch: pytest.MonkeyPatch) -> None:
    plain = bound_here(ward(6), Stop(effort=1.0))
    monkeypatch.setattr(engine, "LineProgramme", partial(LineProgramme, arcs=arcs))
    focused = bound_here(ward(6), Stop(effort=3.0))
    assert plain.bound is not None
    assert focused.bound == plain.bound
    assert focused.value is not None
    assert focused.value >= plain.bound
