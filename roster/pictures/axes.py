"""From values to places on a picture, and the marks at the edge."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from math import ceil, floor, log10

from roster.pictures import svg

STEPS = (1, 2, 5, 10)


@dataclass(frozen=True, slots=True)
class Scale:
    """A straight scale: `low` lies at `start`, `high` at `end`."""

    low: float
    high: float
    start: float
    end: float

    def __call__(self, value: float) -> float:
        """Where a value lies; values beyond the scale lie at its ends."""
        part = (min(max(value, self.low), self.high) - self.low) / (self.high - self.low)
        return self.start + part * (self.end - self.start)

    def ticks(self, wanted: int = 6) -> list[float]:
        """Round values inside the scale, about as many as wanted."""
        step = _round_step((self.high - self.low) / wanted)
        first, last = ceil(self.low / step - 1e-9), floor(self.high / step + 1e-9)
        return [number * step for number in range(first, last + 1)]


def scale_for(values: list[float], start: float, end: float, *, from_zero: bool = False) -> Scale:
    """A scale with room for all values, and some beside a single one."""
    low, high = (min(values), max(values)) if values else (0.0, 1.0)
    low = min(0.0, low) if from_zero else low
    room = (high - low or abs(high) or 1.0) * 0.06
    return Scale(low if from_zero else low - room, high + room, start, end)


def _round_step(rough: float) -> float:
    size = 10.0 ** floor(log10(rough))
    return size * next(step for step in STEPS if step * size >= rough * 0.999)


def rising(scale: Scale, left: float, right: float) -> Iterator[str]:
    """Marks of an upright scale, with faint lines across."""
    for tick in scale.ticks():
        yield svg.line((left, scale(tick)), (right, scale(tick)))
        yield svg.text(left - 8, scale(tick) + 4, f"{tick:g}", size=11, fill=svg.QUIET, anchor="end")


def lying(scale: Scale, top: float, bottom: float) -> Iterator[str]:
    """Marks of a lying scale, with faint lines up."""
    for tick in scale.ticks():
        yield svg.line((scale(tick), top), (scale(tick), bottom))
        yield svg.text(scale(tick), bottom + 16, f"{tick:g}", size=11, fill=svg.QUIET, anchor="middle")
