"""Timings as a Markdown table."""

from __future__ import annotations

from collections.abc import Mapping

from benchmarks.kernels.timing import Clock, timings
from roster.table import Table

HEAD = """| table | terms | way | set-up, s | full scores/s | cell changes/s |
| --- | ---: | --- | ---: | ---: | ---: |
"""


def report(tables: Mapping[str, Table], clock: Clock) -> str:
    """A Markdown table with a line for each way of scoring each of the named tables."""
    return HEAD + "".join(
        f"| {name} | {len(table.terms):,} | {t.way} | {t.ready:.3f} | {figure(t.scores)} | {figure(t.changes)} |\n"
        for name, table in tables.items()
        for t in timings(table, clock)
    )


def figure(rate: float) -> str:
    """A rate to three figures, without decimals from 100 on."""
    return f"{float(f'{rate:.3g}'):,.0f}" if rate >= 100 else f"{rate:.3g}"
