"""Solvers side by side: the same instances, limit, workers and seeds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby

from benchmarks.known import known_values
from benchmarks.lines import Line
from benchmarks.report.groups import Group, Setting, grouped, natural

OURS = "portfolio"
"""The solver that others are held against."""


@dataclass(frozen=True, slots=True)
class Contest:
    """Everything that was run in one setting.

    solvers    ours first, then by name
    instances  those of which the solvers that ran them have a seed in common, in natural order
    groups     by instance and solver, with the seeds that every solver of the instance has run
    best       by instance, the best-known value or a better or only one found here; absent where there is no roster
    """

    setting: Setting
    solvers: tuple[str, ...]
    instances: tuple[str, ...]
    groups: dict[tuple[str, str], Group]
    best: dict[str, int]

    def value(self, instance: str, solver: str) -> int | None:
        """The median objective of a solver on an instance; None without a run or a roster."""
        group = self.groups.get((instance, solver))
        return None if group is None else group.value

    def both(self, *solvers: str) -> tuple[str, ...]:
        """The instances that all of these solvers have run."""
        return tuple(name for name in self.instances if all((name, solver) in self.groups for solver in solvers))


def contests(lines: Iterable[Line]) -> list[Contest]:
    """The contest of each setting, in order; none of a setting whose solvers have no seed of any instance in common."""
    groups = sorted(grouped(lines), key=lambda group: group.setting)
    found = [_contest(setting, list(run)) for setting, run in groupby(groups, key=lambda group: group.setting)]
    return [contest for contest in found if contest.groups]


def _contest(setting: Setting, groups: Sequence[Group]) -> Contest:
    named = sorted({group.instance for group in groups}, key=natural)
    solvers = sorted({group.solver for group in groups}, key=lambda name: (name != OURS, name))
    fair = [group for name in named for group in _common([each for each in groups if each.instance == name])]
    found = {(group.instance, group.solver): group for group in fair}
    instances = tuple(dict.fromkeys(group.instance for group in fair))
    return Contest(setting, tuple(solvers), instances, found, _best(setting.set, groups))


def _common(groups: Sequence[Group]) -> list[Group]:
    """The groups of an instance with the seeds that all of them have; none if there is no such seed."""
    seeds = frozenset.intersection(*(group.seeds for group in groups))
    return [group.of(seeds) for group in groups] if seeds else []


def _best(set_name: str, groups: Iterable[Group]) -> dict[str, int]:
    found = {name: known.best for name, known in known_values(set_name).items()}
    for group in groups:
        for line in group.lines:
            if line.objective is not None:
                found[line.instance] = min(line.objective, found.get(line.instance, line.objective))
    return found
