"""A machine's states and charges written out, for the kernels."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

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


def tabulate(machine: Machine, allowed: NDArray[np.bool_], past: Numbers) -> Transitions:
    """Write out a machine after a `past` int64[day], where `allowed` bool[day, duty] tells what each day may hold."""
    states, constant = _replay(machine, past)
    width = allowed.shape[1]
    layers, heads, charges = [0, 1], [], []
    for day in range(len(past), len(allowed)):
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


def _replay(machine: Machine, past: Numbers) -> tuple[Numbers, int]:
    """The state after the past, as int64[1], and what it charged."""
    states, charged = np.array([machine.start], dtype=np.int64), 0
    for day, duty in enumerate(past):
        after, charges = machine.step(day, states, np.array([duty]))
        states, charged = after[0], charged + int(charges[0, 0])
    return states, charged
