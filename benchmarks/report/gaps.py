"""Gaps between 0 and 1, and how they close over time."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Callable, Sequence
from statistics import median_high

from benchmarks.lines import Line, Step
from solvers.result import Progress

Curve = tuple[tuple[float, float], ...]
"""A step function: seconds, ascending from 0, each with the gap that holds from then on."""


def primal_gap(value: int | None, best: int) -> float:
    """How far a value is from the best: 0 at it, 1 without a roster (Berthold 2013, Measuring the impact of primal
    heuristics)."""
    if value is None:
        return 1.0
    return 0.0 if value == best else abs(value - best) / max(abs(value), abs(best))


def proven_gap(value: int | None, bound: int | None) -> float:
    """How far a value is from its own lower bound, as a share of the value; 1 without either."""
    gap = Progress(0.0, value, bound).gap
    return 1.0 if gap is None else min(1.0, gap)


def curve(line: Line, gap: Callable[[Step], float]) -> Curve:
    """A gap over the time of a run, 1 before the first step of its trace."""
    return ((0.0, 1.0), *((step.seconds, gap(step)) for step in line.steps))


def median_curve(curves: Sequence[Curve]) -> Curve:
    """The median of some curves at every time at which one of them steps; of an even number the worse of the middle."""
    times = sorted({seconds for each in curves for seconds, _ in each})
    return tuple((seconds, median_high([at(each, seconds) for each in curves])) for seconds in times)


def at(curve: Curve, seconds: float) -> float:
    """The gap at a time."""
    return curve[bisect_right(curve, seconds, key=lambda step: step[0]) - 1][1]
