"""Smoothing of duals: prices are set between those of the master and those of the best bound (Wentges, 1997)."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Floats = NDArray[np.float64]


class Smoothing:
    """Keeps the duals of the best bound, and how far to stay with them: less after each round that found nothing."""

    def __init__(self, stay: float = 0.8) -> None:
        self._stay, self._now = stay, stay
        self._best: Floats | None = None
        self._value: int | None = None

    def between(self, duals: Floats) -> Floats:
        """Duals to price at, given those of the master."""
        return duals if self._best is None else self._now * self._best + (1.0 - self._now) * duals

    @property
    def settled(self) -> bool:
        """Whether prices are those of the master alone, so that no new line means that none would help it."""
        return self._now == 0.0

    def learn(self, duals: Floats, value: int, found: bool) -> None:
        """Hear of the bound's sum at these duals, and whether any line there was new to the master."""
        if self._value is None or value > self._value:
            self._best, self._value = duals, value
        self._now = self._stay if found else max(0.0, self._now - 0.4)
