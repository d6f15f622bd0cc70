"""How a concave function is climbed whose value and slope are known at one point after another."""

from __future__ import annotations

from solvers.columns.simplex import Floats

FRESH = 0.05
"""The part of the newest slope in the average of slopes."""

FIRST_STEP = 0.03
"""Where steps begin, as parts of the way on which the function would reach its aim if it rose on as it does."""

LONGER, SHORTER = 1.05, 0.7
"""How steps change after a better point, and after too many points that were none."""

PATIENCE = 40
"""Points in a row that may be no better."""

LEAST_STEP = 1e-4
"""Steps of which nothing more is to be hoped."""

AIM = 1.02
"""The aim, as parts of a value that the function cannot rise above."""

HOPE = 0.02
"""What is hoped for where no such value is known, as a part of the best."""


class Climb:
    """The point to look at next. Coordinates differ: `scales` float64[coordinate] says what a step is in each."""

    def __init__(self, scales: Floats) -> None:
        self.point = 0.0 * scales
        self._scales, self._step, self._misses = scales, FIRST_STEP, 0
        self._best: tuple[float, Floats] | None = None
        self._average: Floats | None = None

    @property
    def flat(self) -> bool:
        """Whether steps have become too short to lead anywhere."""
        return self._step < LEAST_STEP

    def hear(self, value: float, point: Floats, slope: Floats, most: float | None) -> None:
        """Hear of the value and the slope float64[coordinate] at the point, and of a value that is not exceeded."""
        rise = slope * self._scales
        self._average = rise if self._average is None else FRESH * rise + (1.0 - FRESH) * self._average
        start = self._start(value, point)
        hope = HOPE * abs(value) + 1.0
        aim = hope if most is None else max(AIM * most - value, hope)
        steep = float(self._average @ self._average)
        self.point = start if steep == 0.0 else start + self._step * aim / steep * self._average * self._scales

    def _start(self, value: float, point: Floats) -> Floats:
        """Where the next step begins: here, or back at the best point after too many that were no better."""
        if self._best is None or value > self._best[0]:
            self._best, self._misses, self._step = (value, point), 0, min(1.0, self._step * LONGER)
            return point
        self._misses += 1
        if self._misses < PATIENCE:
            return point
        self._misses, self._step = 0, self._step * SHORTER
        return self._best[1]
