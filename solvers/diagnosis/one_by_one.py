"""A first repair at once: the best single change, again and again."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from roster.scoring import Score, Scorer, State
from roster.table import Cells16, Origin, Table, Wish
from solvers.diagnosis.mending import Mending

CHANGE = Origin("change", "")


def one_by_one(mending: Mending) -> Cells16:
    """The base, with single cells near what is to be mended changed for as long as each saves more than it costs."""
    state = State(Scorer(_first_level(mending)), mending.base)
    places = [(int(row), int(day)) for row, day in np.argwhere(mending.near)]
    while True:
        best, change = Score(0, 0), None
        for row, day in places:
            for duty in np.flatnonzero(mending.allowed[row, day]).tolist():
                if duty != state.cells[row, day]:
                    saved = state.peek([(row, day, duty)])
                    if saved < best:
                        best, change = saved, (row, day, duty)
        if change is None:
            return state.cells.copy()
        state.apply([change])


def _first_level(mending: Mending) -> Table:
    """The first level as a table of its own: what is hard, what is restored, and a price for each change."""
    everything = (1 << len(mending.table.duties)) - 1
    changes = (
        Wish(CHANGE, int(row), int(day), everything & ~(1 << int(mending.published[row, day])), mending.rate)
        for row, day in np.argwhere(mending.counted)
    )
    wanted = np.flatnonzero(mending.hard | mending.restored).tolist()
    return replace(mending.table, terms=(*map(mending.priced, wanted), *changes))
