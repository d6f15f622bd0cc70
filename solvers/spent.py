"""How much of a stop is used up."""

from __future__ import annotations

from time import monotonic

from solvers.result import Stop


def spent_of(stop: Stop, started: float, effort: float) -> float:
    """The part of the stop that is used up, by seconds since `started` or by effort, whichever is more."""
    parts = [0.0]
    if stop.seconds is not None:
        parts.append((monotonic() - started) / stop.seconds if stop.seconds > 0 else 1.0)
    if stop.effort is not None:
        parts.append(effort / stop.effort if stop.effort > 0 else 1.0)
    return max(parts)
