"""Roots of column generation for tests, and the best roster among some cells."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from roster.table import Origin, Table, Wish, duties_of
from solvers import Params, Stop
from solvers.columns import LineProgramme
from solvers.columns.generation import Converged, Generation
from solvers.columns.pool import Pool
from solvers.columns.pricing import Pricing
from solvers.columns.ties import ties_of
from solvers.cp_sat import solve_here


@dataclass
class Root:
    """A generation, and where it converged."""

    pricing: Pricing
    generation: Generation
    reached: Converged | None


def root_of(table: Table, arcs: int = 20_000) -> Root:
    """The root of a table; with few `arcs`, rows are priced in focus."""
    ties = ties_of(table)
    programmes = [LineProgramme(table, row, arcs=arcs) for row in range(len(table.rows))]
    pricing = Pricing(table, ties, programmes)
    generation = Generation(table, pricing, Pool(table), lambda _: None, lambda: False, lambda: None)
    possible = all(programme.possible for programme in programmes)
    return Root(pricing, generation, generation.converge(np.zeros(ties.works.sums)) if possible else None)


def best_within(table: Table, open_: NDArray[np.bool_]) -> int | None:
    """What the best roster in open cells bool[row, day, duty] costs; None if there is none."""
    origin = Origin("closed", "test")
    closed = [
        Wish(origin, row, day, duties_of(np.flatnonzero(~open_[row, day]).tolist()), None)
        for row in range(len(table.rows))
        for day in range(table.first, table.days)
        if not open_[row, day].all()
    ]
    return solve_here(replace(table, terms=(*table.terms, *closed)), Stop(), params=Params(workers=1)).value
