"""Every result: a row for each instance, solver, limit and number of workers."""

from __future__ import annotations

from collections.abc import Iterable

from benchmarks.known import Known, known_values
from benchmarks.lines import Line
from benchmarks.report.gaps import proven_gap
from benchmarks.report.groups import Group, grouped
from benchmarks.report.tables import NONE, Table, figure, markdown_of, share

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
    "bound gap",
    "first feasible",
    "seeds",
)


def markdown(lines: Iterable[Line]) -> str:
    """The table of results in Markdown."""
    return markdown_of(results(lines))


def results(lines: Iterable[Line]) -> Table:
    """All results.

    Medians are over all seeds, a run without a roster being worst; of an even number it is the worse of the middle
    two, so it was really reached. The bound is the best of all seeds, its gap the median value's distance from it.
    """
    return Table.of("Results", COLUMNS, map(_row, grouped(lines)), labels=3)


def _row(group: Group) -> tuple[str, ...]:
    known = known_values(group.setting.set).get(group.instance)
    value, bound, feasible = group.value, group.bound, group.first_feasible
    return (
        group.setting.set,
        group.instance,
        group.solver,
        f"{group.setting.seconds:g}",
        str(group.setting.workers),
        figure(value),
        NONE if known is None else _best_known(known),
        NONE if value is None or known is None else share((value - known.best) / known.best),
        figure(bound),
        NONE if value is None or bound is None else share(proven_gap(value, bound)),
        NONE if feasible is None else f"{feasible:.1f} s",
        ", ".join(map(str, sorted(group.seeds))),
    )


def _best_known(known: Known) -> str:
    return str(known.best) if known.bound in (known.best, None) else f"{known.best} (proved: {known.bound})"
