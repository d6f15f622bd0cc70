"""Tables over the lines of result files."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from statistics import median_high

from benchmarks.known import Known, known_values
from benchmarks.lines import Line

NONE = "-"

COLUMNS = (
    "set",
    "instance",
    "solver",
    "seconds",
    "workers",
    "median value",
    "best known",
    "gap to best known",
    "bound",
    "first feasible",
    "seeds",
)


def markdown(lines: Iterable[Line]) -> str:
    """A Markdown table, a row for each instance, solver, limit and number of workers.

    Medians are over all seeds, a run without a roster being worst; of an even number it is the worse of the middle
    two, so it was really reached. The bound is the best of all seeds. Of two lines on one run, the later counts.
    """
    rows = [COLUMNS, ("---",) * len(COLUMNS), *map(_row, _groups(lines))]
    return "".join(f"| {' | '.join(row)} |\n" for row in rows)


def _groups(lines: Iterable[Line]) -> list[list[Line]]:
    groups: defaultdict[tuple[object, ...], list[Line]] = defaultdict(list)
    for line in {line.key: line for line in lines}.values():
        groups[line.set, _natural(line.instance), line.solver, line.seconds, line.workers].append(line)
    return [groups[key] for key in sorted(groups)]


def _natural(name: str) -> tuple[tuple[str, int], ...]:
    """A sorting key by which Instance2 comes before Instance10."""
    return tuple((text, int(number or 0)) for text, number in re.findall(r"(\D*)(\d*)", name))


def _row(group: Sequence[Line]) -> tuple[str, ...]:
    first = group[0]
    known = known_values(first.set).get(first.instance)
    value = _median([line.objective for line in group])
    feasible = _median([line.first_feasible_s for line in group])
    bound = max((line.bound for line in group if line.bound is not None), default=None)
    return (
        first.set,
        first.instance,
        first.solver,
        f"{first.seconds:g}",
        str(first.workers),
        NONE if value is None else f"{value:g}",
        NONE if known is None else _best_known(known),
        NONE if value is None or known is None else f"{(value - known.best) / known.best:.1%}",
        NONE if bound is None else str(bound),
        NONE if feasible is None else f"{feasible:.1f} s",
        ", ".join(str(seed) for seed in sorted(line.seed for line in group)),
    )


def _median(values: Sequence[float | None]) -> float | None:
    middle = median_high([float("inf") if value is None else value for value in values])
    return None if middle == float("inf") else middle


def _best_known(known: Known) -> str:
    return str(known.best) if known.bound in (known.best, None) else f"{known.best} (proved: {known.bound})"
