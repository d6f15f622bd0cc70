"""Speed of the searches' kernels: first rosters, re-plans and lines priced, and how they grow with the table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import median
from time import process_time

import numpy as np

from benchmarks.kernels.generate import year
from benchmarks.kernels.report import figure
from roster.table import Table
from solvers.columns import LineProgramme
from solvers.replanning import Replanning

SIZES = ((10, 28, 4), (40, 28, 4), (40, 84, 4), (40, 84, 16), (150, 364, 8), (1000, 364, 8))
"""People, days and shifts of the invented tables that growth is measured on."""

LINES = 8
"""Rows whose lines are priced, spread over the table."""

PRICED_DAYS = 84
"""A longer period is not priced as a whole line."""

SCALE = 1024

HEAD = """| table | set-up, s | first roster, s | re-plans/s | labels/re-plan | line set-up, s | lines/s |
| --- | ---: | ---: | ---: | ---: | ---: | ---: |
"""


@dataclass(frozen=True, slots=True)
class Speed:
    """What one thread does, in seconds of its own time: set-up, first roster, re-plans and labels, lines."""

    ready: float
    first: float
    replans: float
    labels: float
    row: float | None
    lines: float | None


def search_report(tables: Mapping[str, Table], runs: int) -> str:
    """A Markdown table with a line for each of the named tables; each figure is the median of some runs."""
    return HEAD + "".join(f"| {name} | {_line(speed(table, runs))} |\n" for name, table in tables.items())


def growth() -> dict[str, Table]:
    """Invented tables of growing size, by name."""
    return {f"{rows} x {days} x {shifts + 1}": year(rows, days, shifts) for rows, days, shifts in SIZES}


def speed(table: Table, runs: int) -> Speed:
    """Time one table, after kernels have been compiled or loaded once."""
    _search(table, 0)
    searches = [_search(table, seed) for seed in range(runs)]
    ready, first, replans, labels = (median(column) for column in zip(*searches, strict=True))
    if table.days - table.first > PRICED_DAYS:
        return Speed(ready, first, replans, labels, None, None)
    row, lines = _lines(table, runs)
    return Speed(ready, first, replans, labels, row, lines)


def _search(table: Table, seed: int) -> tuple[float, float, float, float]:
    begun = process_time()
    search = Replanning(table, seed)
    ready = process_time()
    search.begin(None)
    built, before = process_time(), search.scratch.counters.copy()
    search.chunk(0.5)
    labels, replans = (search.scratch.counters - before).tolist()
    return ready - begun, built - ready, replans / (process_time() - built), labels / max(replans, 1)


def _lines(table: Table, runs: int) -> tuple[float, float]:
    """Seconds to make a row ready, and lines priced in a second."""
    rows = np.unique(np.linspace(0, len(table.rows) - 1, LINES).astype(int)).tolist()
    shape = (runs, table.days, len(table.duties))
    prices = np.random.default_rng(1).integers(-50 * SCALE, 10 * SCALE, size=shape)
    LineProgramme(table, rows[0]).price(prices[0], SCALE)
    begun = process_time()
    programmes = [LineProgramme(table, row) for row in rows]
    ready = process_time()
    for price in prices:
        for programme in programmes:
            programme.price(price, SCALE)
    return (ready - begun) / len(rows), runs * len(rows) / (process_time() - ready)


def _line(found: Speed) -> str:
    row = "-" if found.row is None else f"{found.row:.3f}"
    lines = "-" if found.lines is None else figure(found.lines)
    return f"{found.ready:.2f} | {found.first:.2f} | {figure(found.replans)} | {found.labels:.0f} | {row} | {lines}"
