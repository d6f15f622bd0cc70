"""Tables that differ from a table in one thing: a cell that is fixed, terms that are left out, terms that are added."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import numpy as np

from roster.table import Count, Duties, Origin, Table, Term, Wish

WHAT_IF = "what-if"
"""The rule that the terms of a question say they come from."""


def with_terms(table: Table, *terms: Term) -> Table:
    """The table with more terms, after its own."""
    return replace(table, terms=table.terms + terms)


def without(table: Table, dropped: Callable[[Term], bool]) -> Table:
    """The table without some of its terms."""
    return replace(table, terms=tuple(term for term in table.terms if not dropped(term)))


def holding(table: Table, row: int, day: int, duties: Duties) -> Table:
    """The table in which a cell must hold one of these duties."""
    every = (1 << len(table.duties)) - 1
    return with_terms(table, Wish(_asked(table, row), row, day, every & ~duties, None))


def capped(table: Table, minutes: np.ndarray[tuple[int, ...], np.dtype[np.integer]], most: dict[int, int]) -> Table:
    """The table in which rows work no more than so many minutes of int[day, duty] from its first day on."""
    measures = np.concatenate([table.measures, minutes[np.newaxis].astype(np.int32)])
    number = len(table.measures)
    caps = (
        Count(_asked(table, row), row, number, table.first, table.days, None, most=limit)
        for row, limit in sorted(most.items())
    )
    return with_terms(replace(table, measures=measures), *caps)


def _asked(table: Table, row: int) -> Origin:
    return Origin(WHAT_IF, table.rows[row])
