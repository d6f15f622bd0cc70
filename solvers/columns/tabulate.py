"""A machine's states and charges written out, for the kernels."""

from __future__ import annotations

from collections.abc import Hashable
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from roster.table import Table, terms_by_row
from solvers.columns.machines import FORBIDDEN, Machine, Numbers


class Transitions(NamedTuple):
    """What a machine does on the free days of a row. Day 0 is the first free day here.

    layers   int64[day + 2], where the states before each day begin; there is one state before day 0, one at the end
    heads    int64[state, duty], the state after a duty, numbered from 0 within its day; -1 where it is forbidden
    charges  int64[state, duty]
    """

    layers: Numbers
    heads: Numbers
    charges: Numbers


class Tabulator:
    """Writes machines out for the rows of one table; rows on the same terms share what it wrote.

    terms      the terms of each row
    allowed    bool[row, day, duty], what each cell may hold
    """

    def __init__(self, table: Table) -> None:
        self.terms, self.allowed = terms_by_row(table), table.allowed()
        self._known: dict[Hashable, Transitions] = {}
        self._names: dict[Hashable, int] = {}
        self._steps: dict[tuple[int, int, int, int], tuple[int, int]] = {}

    def write(self, machine: Machine, allowed: NDArray[np.bool_], past: Numbers) -> Transitions:
        """The transitions after a `past` int64[day]; `allowed` bool[day, duty] tells what each day may hold."""
        if machine.key is None:
            return _written(machine, allowed, len(past), machine.start, 0)
        state, constant = self._replay(machine, past)
        key = machine.key, len(past), state, constant
        if key not in self._known:
            self._known[key] = _written(machine, np.ones_like(allowed), len(past), state, constant)
        return self._known[key]

    def _replay(self, machine: Machine, past: Numbers) -> tuple[int, int]:
        """The state after the past, and what it charged."""
        state, charged, known = machine.start, 0, self._steps
        name = self._names.setdefault(machine.key, len(self._names))
        for day, duty in enumerate(past.tolist()):
            key = name, day, state, duty
            if key not in known:
                after, charges = machine.step(day, np.array([state], dtype=np.int64), np.array([duty]))
                known[key] = int(after[0, 0]), int(charges[0, 0])
            state, charge = known[key]
            charged += charge
        return state, charged


def _written(machine: Machine, allowed: NDArray[np.bool_], begin: int, state: int, constant: int) -> Transitions:
    """Write out a machine from a state on day `begin` on, with a charge that is there before."""
    width, states = allowed.shape[1], np.array([state], dtype=np.int64)
    layers, heads, charges = [0, 1], [], []
    for day in range(begin, len(allowed)):
        duties = np.flatnonzero(allowed[day])
        after, charged = machine.step(day, states, duties)
        charged = charged + constant
        constant = 0
        if day == len(allowed) - 1:
            charged = charged + machine.finish(after.ravel()).reshape(after.shape)
            after = np.zeros_like(after)
        possible = charged < FORBIDDEN
        following, numbers = np.unique(after[possible], return_inverse=True)
        head, cost = (np.full((len(states), width), value, dtype=np.int64) for value in (-1, 0))
        place = np.full(after.shape, -1, dtype=np.int64)
        place[possible] = numbers
        head[:, duties], cost[:, duties] = place, np.where(possible, charged, 0)
        heads.append(head)
        charges.append(cost)
        states = following
        layers.append(layers[-1] + len(states))
    return Transitions(np.array(layers, dtype=np.int64), np.concatenate(heads), np.concatenate(charges))
