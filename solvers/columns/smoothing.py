"""Smoothing of duals: prices are set between those of the master and those of the best bound (Wentges, 1997).

How far they stay with the best bound follows the slope there: further towards the master where the bound rises that
way (Pessoa, Sadykov, Uchoa and Vanderbeck, INFORMS Journal on Computing 30, 2018).
"""

from __future__ import annotations

from solvers.columns.pricing import SCALE, Round
from solvers.columns.simplex import Floats

STEP = 0.1
MOST = 0.95


class Smoothing:
    """Keeps the duals of the best bound, those it `begins` with at first, and how far to stay with them."""

    def __init__(self, begin: Floats | None = None, stay: float = 0.8) -> None:
        self._stay, self._now = stay, stay
        self._best = begin
        self._value: int | None = None

    def between(self, duals: Floats) -> Floats:
        """Duals to price at, given those of the master."""
        return duals if self._best is None else self._now * self._best + (1.0 - self._now) * duals

    @property
    def settled(self) -> bool:
        """Whether prices are those of the master alone, so that no new line means that none would help it."""
        return self._best is None or self._now == 0.0

    def learn(self, master: Floats, found: Round, fresh: bool) -> None:
        """Hear of a round, given the master's duals, and whether any of its lines was new to the master."""
        at = found.duals / SCALE
        if self._best is not None and fresh:
            rises = float(found.slope @ (master - self._best)) > 0
            self._stay = max(0.0, self._stay - STEP) if rises else min(MOST, self._stay + (1.0 - self._stay) * STEP)
        if self._value is None or found.value > self._value:
            self._best, self._value = at, found.value
        self._now = self._stay if fresh else max(0.0, self._now - 0.4)
