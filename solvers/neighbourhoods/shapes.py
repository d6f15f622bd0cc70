"""The shapes of neighbourhoods: which cells of a filled table a move frees.

A shape takes the situation, about how many cells to free and a source of chance, and returns bool[row, day].
"""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray

from solvers.neighbourhoods.situation import Scene, Situation

Mask = NDArray[np.bool_]
Shape = Callable[[Situation, float, np.random.Generator], Mask]

SHORTEST, LONGEST = 3, 21
"""Days of a window over some of the rows."""

SHARPNESS, SURE = 4, 1e6
"""How much a shared group tells between rows that may be exchanged, and the weight of a row that is to be there."""

OWN = 100.0
"""How much rather a row of the dear term is freed than another."""


def whole_rows(now: Situation, size: float, rng: np.random.Generator) -> Mask:
    """A few rows, the whole period."""
    scene = now.scene
    return _block(scene, _some(rng, np.ones(len(scene.table.rows)), size / scene.period), scene.all_days)


def alike_rows(now: Situation, size: float, rng: np.random.Generator) -> Mask:
    """A row, a dear one rather than a cheap one, and rows of much the same groups, the whole period."""
    scene = now.scene
    return _block(scene, _some(rng, _likeness(now, rng), size / scene.period), scene.all_days)


def dear_rows(now: Situation, size: float, rng: np.random.Generator) -> Mask:
    """A few dear rows, the whole period."""
    scene = now.scene
    return _block(scene, _some(rng, _raised(now.row_costs), size / scene.period), scene.all_days)


def whole_days(now: Situation, size: float, rng: np.random.Generator) -> Mask:
    """All rows, a few days in a row."""
    scene = now.scene
    return _block(scene, scene.all_rows, _window(scene, _rounded(size / len(scene.table.rows), rng), rng))


def dear_days(now: Situation, size: float, rng: np.random.Generator) -> Mask:
    """All rows, a few days around a dear one."""
    scene = now.scene
    length = _rounded(size / len(scene.table.rows), rng)
    return _block(scene, scene.all_rows, _around(scene, _dear_day(now, rng), length))


def window(now: Situation, size: float, rng: np.random.Generator) -> Mask:
    """Some rows, some days in a row."""
    scene = now.scene
    length = _length(scene, rng)
    rows = _some(rng, np.ones(len(scene.table.rows)), size / length)
    return _block(scene, rows, _window(scene, length, rng))


def dear_window(now: Situation, size: float, rng: np.random.Generator) -> Mask:
    """Dear rows, some days around a dear one."""
    scene = now.scene
    length = _length(scene, rng)
    rows = _some(rng, _raised(now.row_costs), size / length)
    return _block(scene, rows, _around(scene, _dear_day(now, rng), length))


def dear_term(now: Situation, size: float, rng: np.random.Generator) -> Mask:
    """Rows of one dear term first, then other dear ones, on some days around one that it sees.

    A term that sees most of the period gets all of it.
    """
    scene = now.scene
    if not now.costs.any():
        return window(now, size, rng)
    term = _one(rng, now.costs.astype(np.float64))
    seen = scene.days_seen(np.array([term]))[0, scene.table.first :].astype(np.float64)
    length = scene.period if seen.sum() * 2 > scene.period else _length(scene, rng)
    days = _around(scene, _one(rng, seen) if seen.any() else 0, length)
    weights = _raised(now.row_costs) * np.where(scene.reach.rows[scene.reach.of[term]], OWN, 1.0)
    return _block(scene, _some(rng, weights, size / length), days)


SHAPES: tuple[Shape, ...] = (
    whole_rows,
    alike_rows,
    dear_rows,
    whole_days,
    dear_days,
    window,
    dear_window,
    dear_term,
)


def _block(scene: Scene, rows: Mask, days: Mask) -> Mask:
    """The open cells of these rows bool[row] on these days bool[day]."""
    mask: Mask = scene.open & rows[:, None] & days
    return mask


def _rounded(number: float, rng: np.random.Generator) -> int:
    """A whole number at random that is `number` on average, but at least 1."""
    return max(1, int(number + rng.random()))


def _raised(costs: NDArray[np.float64]) -> NDArray[np.float64]:
    """Weights that follow the costs, but leave nothing out."""
    raised: NDArray[np.float64] = costs + costs.mean() + 1
    return raised


def _one(rng: np.random.Generator, weights: NDArray[np.float64]) -> int:
    return int(rng.choice(len(weights), p=weights / weights.sum()))


def _some(rng: np.random.Generator, weights: NDArray[np.float64], number: float) -> Mask:
    """About `number` places, drawn by their weights."""
    chosen = np.zeros(len(weights), dtype=np.bool_)
    count = min(_rounded(number, rng), len(weights))
    chosen[rng.choice(len(weights), count, replace=False, p=weights / weights.sum())] = True
    return chosen


def _likeness(now: Situation, rng: np.random.Generator) -> NDArray[np.float64]:
    """Weights of rows by the groups that they share, in or out, with a dear row, which itself is as good as sure."""
    groups = now.scene.table.groups
    first = _one(rng, _raised(now.row_costs))
    shared = 1.0 + (groups == groups[:, [first]]).sum(axis=0)
    weights: NDArray[np.float64] = (shared / shared.max()) ** SHARPNESS
    weights[first] = SURE
    return weights


def _dear_day(now: Situation, rng: np.random.Generator) -> int:
    """A day of the period, a dear one rather than a cheap one."""
    return _one(rng, _raised(now.day_costs[now.scene.table.first :]))


def _length(scene: Scene, rng: np.random.Generator) -> int:
    return min(int(rng.integers(SHORTEST, LONGEST + 1)), scene.period)


def _window(scene: Scene, length: int, rng: np.random.Generator) -> Mask:
    length = min(length, scene.period)
    return _days(scene, int(rng.integers(0, scene.period - length + 1)), length)


def _around(scene: Scene, day: int, length: int) -> Mask:
    """A window of the period with a day of it as near the middle as can be."""
    length = min(length, scene.period)
    return _days(scene, min(max(day - length // 2, 0), scene.period - length), length)


def _days(scene: Scene, start: int, length: int) -> Mask:
    days = np.zeros(scene.table.days, dtype=np.bool_)
    days[scene.table.first + start : scene.table.first + start + length] = True
    return days
