"""How a row is encoded: which terms its diagram remembers, and which sums stay apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from roster.table import Table, Term, Wish, numbers_of
from solvers.columns.apart import Apart
from solvers.columns.diagram import Diagram, free_diagram, minimised, trimmed
from solvers.columns.folding import folded, grown
from solvers.columns.machines import FORBIDDEN, Numbers, Tally, machines_of, tallies_of
from solvers.columns.reach import reach
from solvers.columns.tabulate import Tabulator

MOST_NODES = 600_000
"""Nodes that folding the dearest sum into a row's diagram may take, before it is minimised."""

FEW = 6
"""How many times fewer nodes folding in a further sum may take."""

SHORT = 14
"""Days that count as few."""


@dataclass(frozen=True, slots=True)
class Encoding:
    """A row as its diagram and the sums that are not in it.

    begin      the day that the diagram begins with: the first free day, or the last day if none is free
    past       int16[begin], the duties before
    diagram    all terms but those apart
    apart      sums that took too many nodes, and, as those that seldom count, hard limits on a few days, such as hours
               in each seven. Limits that no line breaks are left out
    """

    begin: int
    past: Numbers
    diagram: Diagram
    apart: Apart


def encode(table: Table, row: int, most_nodes: int = MOST_NODES, tabulator: Tabulator | None = None) -> Encoding:
    """Encode a row of a table. Its diagram is empty if no line obeys the row's hard terms.

    With no `most_nodes` at all every sum stays apart.
    """
    tabulator = tabulator or Tabulator(table)
    allowed, terms = tabulator.allowed[row], tabulator.terms[row]
    begin = min(table.first, table.days - 1)
    past = table.past[row, :begin].astype(np.int64)
    tallies = tallies_of(table, terms, row, allowed, past)
    diagram = free_diagram(allowed[begin:], _cell_costs(table, terms, row, begin, tallies))
    for machine in machines_of(table, terms):
        diagram = folded(diagram, tabulator.write(machine, allowed, past))
    binding = [tally for tally in tallies if not tally.idle]
    rare = tuple(tally for tally in binding if _is_window(tally) and _may_bind(diagram, tally, begin))
    lasting = sorted((tally for tally in binding if not _is_window(tally)), key=_dearest, reverse=True)
    diagram, loose = _fold(diagram, lasting, tabulator, allowed, past, most_nodes)
    apart = Apart(loose, rare, begin, lambda tally: tabulator.write(tally, allowed, past))
    return Encoding(begin, past, diagram, apart)


def _fold(
    diagram: Diagram,
    tallies: list[Tally],
    tabulator: Tabulator,
    allowed: NDArray[np.bool_],
    past: Numbers,
    most_nodes: int,
) -> tuple[Diagram, list[Tally]]:
    """Fold in sums as long as they fit. Returns the others too. The last one seldom leaves much to be minimised."""
    if most_nodes == 0:
        return diagram, tallies
    for number, tally in enumerate(tallies):
        diagram = minimised(diagram) if number else diagram
        larger = grown(diagram, tabulator.write(tally, allowed, past), most_nodes // FEW if number else most_nodes)
        if larger is None:
            return diagram, tallies[number:]
        diagram = larger
    return trimmed(diagram), []


def _is_window(tally: Tally) -> bool:
    """Whether a sum is over a few days only and charges nothing: each end is forbidden or free."""
    return tally.last - tally.first <= SHORT and set(tally.costs.tolist()) <= {0, FORBIDDEN}


def _may_bind(diagram: Diagram, tally: Tally, begin: int) -> bool:
    """Whether any line of the diagram goes beyond what a window's sum may be."""
    least, most = reach(diagram, tally.steps[begin:], tally.first - begin, tally.last - begin)
    return bool((tally.costs[least : most + 1] >= FORBIDDEN).any())


def _dearest(tally: Tally) -> tuple[int, int]:
    """The most that a sum may cost, and how many sums there are."""
    return int(tally.costs.max()), len(tally.costs)


def _cell_costs(table: Table, terms: list[Term], row: int, begin: int, tallies: list[Tally]) -> Numbers:
    """int64[day, duty]: what wishes charge, and on the first day what is charged whatever the line."""
    costs = np.zeros((table.days, len(table.duties)), dtype=np.int64)
    before = 0
    for wish in terms:
        if isinstance(wish, Wish) and 0 <= wish.day < table.days:
            price = FORBIDDEN if wish.price is None else wish.price
            duties = [duty for duty in numbers_of(wish.duties) if duty < len(table.duties)]
            costs[wish.day, duties] += price
    before = sum(int(costs[day, duty]) for day, duty in enumerate(table.past[row, :begin]))
    costs[begin] += before + sum(int(tally.costs[0]) for tally in tallies if tally.idle)
    return costs[begin:]
