"""Compile all kernels once: `python -m solvers.warm`. They stay on disk, so no later solve spends its time on it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from hashlib import sha256
from importlib.metadata import version
from pathlib import Path
from typing import Any

import numpy as np

from roster.scoring import kernels
from roster.table import Count, Cover, Origin, Run, Sequence, Table, TableBuilder, Touch, Wish
from roster.table.terms import OFF, Accompany, Balance, Pattern
from solvers.columns import LineProgramme
from solvers.columns.pricing import SCALE
from solvers.portfolio import METHODS, solve_here
from solvers.result import Params, Stop

DAYS = 14
EARLY, LATE = 2, 4
"""Sets of duties: the day off is duty 0."""


def warm_once(say: Callable[[str], None]) -> None:
    """Compile all kernels in a process of its own, unless that was done since they last changed; `say` hears of it."""
    if not marker().exists():
        say("Getting ready: the kernels are compiled once, which takes a minute or two.")
        subprocess.run([sys.executable, "-m", "solvers.warm"], check=True)


def marker() -> Path:
    """The file, beside the compiled kernels, that says that these sources were compiled."""
    sources, here = sha256(version("numba").encode() + sys.version.encode()), Path(__file__).parent
    for folder in (here, Path(kernels.__file__).parent):
        for path in sorted(folder.rglob("*.py")):
            sources.update(path.name.encode() + b"\0" + path.read_bytes())
    compiled: Any = kernels.fill_line
    return Path(compiled._cache.cache_path) / f"warm-{sources.hexdigest()[:16]}"


def warm() -> None:
    """Let every method work on a small table with every kind of term, and price a part of a line as of a large one."""
    table = small_table()
    for method in METHODS.values():
        method(table, Stop(effort=0.05), 1, Params(workers=1))
    solve_here(table, Stop(effort=0.1), 1, Params(workers=1))
    prices = np.zeros((table.days, len(table.duties)), dtype=np.int64)
    LineProgramme(table, 0, most_nodes=1, arcs=1).core(prices, SCALE).price(prices, SCALE)


def small_table() -> Table:
    """Three people, two weeks after a week of history, and a term of every kind."""
    origin, work = Origin("warm", "nobody"), EARLY | LATE
    builder = TableBuilder(
        rows=("1", "2", "3"),
        duties=("", "E", "L"),
        days=DAYS,
        first=2,
        past=np.array([[0, 1], [1, 1], [2, 0]], dtype=np.int16),
    )
    minutes = builder.measure(np.tile([0, 480, 600], (DAYS, 1)))
    everybody = builder.group(np.ones(3, dtype=np.bool_))
    first = builder.group(np.array([True, False, False]))
    weekends = tuple(((day, work), (day + 1, work)) for day in (5, 12))
    for row in range(3):
        builder.add(Wish(origin, row, 3 + row, EARLY, price=2))
        builder.add(Run(origin, row, work, price=None, least=2, most=5))
        builder.add(Sequence(origin, row, (Pattern((LATE, EARLY), tuple(range(DAYS - 1))),), price=None))
        builder.add(Count(origin, row, minutes, 2, DAYS, price=None, least=1440, most=4800))
        builder.add(Count(origin, row, minutes, 2, DAYS, price=1, least=2400, most=2400, unit=60))
        builder.add(Touch(origin, row, weekends, price=5, most=1))
    builder.add(Balance(origin, (0, 1, 2), minutes, 2, DAYS, (2400, 2400, 2400), (0, 0, 0), 480, price=3))
    builder.add(Accompany(origin, first, everybody, ((4, EARLY),), price=None, least=2))
    for day in range(2, DAYS):
        builder.add(Cover(origin, everybody, ((day, EARLY),), price=100, least=1))
        builder.add(Cover(origin, everybody, ((day, OFF),), price=1, most=2))
    return builder.build()


if __name__ == "__main__":
    warm()
    marker().touch()
