"""Which shape of neighbourhood comes next, and how large: by what has paid so far (Ropke and Pisinger 2006)."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

MEMORY = 0.9
"""What is left of older experience after each move of a shape."""

LEAST_CHANCE = 0.3
"""The weight of a shape that does not pay, in parts of what all moves since the start have paid on average."""

TINY = 1e-9
"""A weight for all while nothing has paid."""

GROWTH, SHRINKAGE = 1.15, 0.87
"""How a size follows on a move that was solved in less than half of its limit, or not to the end."""


@dataclass(slots=True)
class Pocket:
    """What is known of one shape: the cells that it frees now, and its late gains and efforts."""

    size: float
    gain: float = 0.0
    effort: float = 0.0

    @property
    def pay(self) -> float:
        """Late gain for each unit of effort."""
        return self.gain / self.effort if self.effort > 0 else 0.0


class Roulette:
    """Chooses among shapes, and learns from what their moves brought. Sizes lie in 2..`most` cells."""

    def __init__(self, shapes: int, size: float, most: float) -> None:
        self.pockets = [Pocket(min(size, most)) for _ in range(shapes)]
        self.most = most
        self.gain = 0.0
        self.effort = 0.0

    def spin(self, rng: np.random.Generator, among: int | None = None) -> int:
        """The number of a shape: one not tried yet, or any, by what they pay lately; only of the first so many.

        Once all pay little against what the whole search has paid, they come equally often.
        """
        pockets = self.pockets[:among]
        untried = [number for number, pocket in enumerate(pockets) if pocket.effort == 0]
        if untried:
            return int(rng.choice(untried))
        weights = np.array([pocket.pay for pocket in pockets]) + LEAST_CHANCE * self.gain / self.effort + TINY
        return int(rng.choice(len(weights), p=weights / weights.sum()))

    def learn(self, number: int, gain: float, effort: float) -> None:
        """A move of this shape brought this gain at this effort."""
        self.gain += gain
        self.effort += effort
        pocket = self.pockets[number]
        pocket.gain = MEMORY * pocket.gain + gain
        pocket.effort = MEMORY * pocket.effort + effort

    def resize(self, number: int, finished: bool, spent: float) -> None:
        """Its model was solved to the end or not, and took this part of its limit."""
        pocket = self.pockets[number]
        if not finished:
            pocket.size = max(pocket.size * SHRINKAGE, 2.0)
        elif spent < 0.5:
            pocket.size = min(pocket.size * GROWTH, self.most)
