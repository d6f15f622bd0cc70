"""Lines that differ only in their seeds."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from statistics import median_high
from typing import NamedTuple

from benchmarks.lines import Line


class Setting(NamedTuple):
    """What must be equal for runs on an instance to compare: the set, the limit and the number of workers."""

    set: str
    seconds: float
    workers: int

    @property
    def label(self) -> str:
        """The setting in words."""
        return f"{self.set}, {self.seconds:g} s, {self.workers} worker{'s' * (self.workers != 1)}"


@dataclass(frozen=True, slots=True)
class Group:
    """The runs of a solver on an instance in one setting, by seed."""

    setting: Setting
    instance: str
    solver: str
    lines: tuple[Line, ...]

    @property
    def value(self) -> int | None:
        """The median objective, a run without a roster being worst; of an even number the worse of the middle two."""
        return self.middle.objective

    @property
    def middle(self) -> Line:
        """The run whose objective is the median."""
        ranked = sorted(self.lines, key=lambda line: (_or_worst(line.objective), line.seed))
        return ranked[len(ranked) // 2]

    @property
    def bound(self) -> int | None:
        """The highest lower bound of all runs."""
        return max((line.bound for line in self.lines if line.bound is not None), default=None)

    @property
    def first_feasible(self) -> float | None:
        """The median of the seconds to the first legal roster."""
        middle = median_high([_or_worst(line.first_feasible_s) for line in self.lines])
        return None if middle == float("inf") else middle

    @property
    def seeds(self) -> frozenset[int]:
        """The seeds that were run."""
        return frozenset(line.seed for line in self.lines)

    def of(self, seeds: frozenset[int]) -> Group:
        """The group with the runs of these seeds alone."""
        return Group(self.setting, self.instance, self.solver, tuple(line for line in self.lines if line.seed in seeds))


def grouped(lines: Iterable[Line]) -> list[Group]:
    """All groups in natural order. Of two lines on one run, the later counts."""
    found: defaultdict[tuple[str, str, str, float, int], list[Line]] = defaultdict(list)
    for line in {line.key: line for line in lines}.values():
        found[line.set, line.instance, line.solver, line.seconds, line.workers].append(line)
    return [_group(found[key]) for key in sorted(found, key=lambda key: (key[0], natural(key[1]), *key[2:]))]


def natural(name: str) -> tuple[tuple[str, int], ...]:
    """A sorting key by which Instance2 comes before Instance10."""
    return tuple((text, int(number or 0)) for text, number in re.findall(r"(\D*)(\d*)", name))


def _group(lines: Sequence[Line]) -> Group:
    first = lines[0]
    setting = Setting(first.set, first.seconds, first.workers)
    return Group(setting, first.instance, first.solver, tuple(sorted(lines, key=lambda line: line.seed)))


def _or_worst(value: float | None) -> float:
    return float("inf") if value is None else value
