"""What a solve returns and how it is told to stop."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Literal

from roster.table import Cells16


class Status(StrEnum):
    """How a solve ended."""

    OPTIMAL = "optimal"
    FEASIBLE = "feasible"
    INFEASIBLE = "infeasible"
    UNKNOWN = "unknown"
    CANCELLED = "cancelled"
    CRASHED = "crashed"
    OUT_OF_MEMORY = "out of memory"


@dataclass(frozen=True, slots=True)
class Stop:
    """When to stop: wall-clock seconds, or effort in deterministic units (repeats exactly with one worker)."""

    seconds: float | None = None
    effort: float | None = None

    def part(self, share: float) -> Stop:
        """This share of it, between 0 and 1; what has no limit keeps none."""
        return Stop(
            seconds=None if self.seconds is None else self.seconds * share,
            effort=None if self.effort is None else self.effort * share,
        )


Method = Literal["portfolio", "cp-sat", "columns", "ascent", "annealing", "replanning", "neighbourhoods"]
"""The methods that a solve knows; a portfolio is several of them together."""


@dataclass(frozen=True, slots=True)
class Params:
    """How to search: by which method, on how many cores, and in how much memory for the child process of a solve."""

    method: Method = "portfolio"
    workers: int = 2
    memory_mb: int | None = None


@dataclass(frozen=True, slots=True)
class Progress:
    """One improvement of value or bound, `seconds` after the start, and the method of a portfolio that made it."""

    seconds: float
    value: int | None
    bound: int | None
    method: str = ""

    @property
    def gap(self) -> float | None:
        """(value - bound) / value, between 0 and 1; None while either is missing."""
        return gap_of(self.value, self.bound)


@dataclass(frozen=True, slots=True)
class Result:
    """A finished solve. `cells` obey every hard term; `value` is their score and `bound` is below every score."""

    status: Status
    seed: int
    workers: int
    cells: Cells16 | None = None
    value: int | None = None
    bound: int | None = None
    seconds: float = 0.0
    effort: float = 0.0
    trace: tuple[Progress, ...] = field(default=())
    message: str = ""

    @property
    def gap(self) -> float | None:
        """(value - bound) / value, between 0 and 1; None while either is missing."""
        return gap_of(self.value, self.bound)


OnProgress = Callable[[Progress], None]


def gap_of(value: int | None, bound: int | None) -> float | None:
    """(value - bound) / value, between 0 and 1; None while either is missing."""
    if value is None or bound is None:
        return None
    return (value - bound) / value if value > 0 else 0.0
