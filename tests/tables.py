"""Hypothesis strategies for small random tables and fillings of them, with terms of every kind.

`tables()` draws tables with and without a past, with windows that reach into it or leave the table, minimum and
maximum, hard and priced. `fillings(table)` draws cells that keep the past, `cells_of(table)` any cells at all, and
`changes(table)` blocks of changes for a filled table. `tables(*kinds)` holds terms of those kinds only.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

import numpy as np
from hypothesis import strategies as st
from hypothesis.extra import numpy as arrays

from roster.table import (
    Accompany,
    Balance,
    Cells,
    Cells16,
    Count,
    Cover,
    Duties,
    Origin,
    Pattern,
    Run,
    Sequence,
    Table,
    Term,
    Touch,
    Wish,
)

MEASURES = 2
GROUPS = 3
ORIGIN = Origin("rule", "subject", "place")


@st.composite
def tables(draw: st.DrawFn, *kinds: type[Term], most_terms: int = 12, most_days: int = 9) -> Table:
    """Tables of 1 to 4 rows, 1 to `most_days` days and 2 to 4 duties."""
    rows, days, duties = draw(st.integers(1, 4)), draw(st.integers(1, most_days)), draw(st.integers(2, 4))
    first = draw(st.integers(0, days))
    shape = Shape(rows, days, duties)
    wanted = [MAKERS[kind] for kind in kinds or MAKERS]
    terms = draw(st.lists(st.one_of([make(shape) for make in wanted]), max_size=most_terms))
    return Table(
        rows=tuple(f"row {row}" for row in range(rows)),
        duties=("", *(f"duty {duty}" for duty in range(1, duties))),
        days=days,
        first=first,
        past=draw(arrays.arrays(np.int16, (rows, first), elements=st.integers(0, duties - 1))),
        measures=draw(arrays.arrays(np.int32, (MEASURES, days, duties), elements=st.integers(0, 5))),
        groups=draw(arrays.arrays(np.bool_, (GROUPS, rows))),
        terms=tuple(terms),
    )


@st.composite
def fillings(draw: st.DrawFn, table: Table) -> Cells16:
    """Cells of the table that hold its past."""
    cells: Cells16 = draw(cells_of(table))
    cells[:, : table.first] = table.past
    return cells


def cells_of(table: Table) -> st.SearchStrategy[Cells16]:
    """Any cells of the table, its past not kept."""
    shape = (len(table.rows), table.days)
    return arrays.arrays(np.int16, shape, elements=st.integers(0, len(table.duties) - 1))


def changes(table: Table, most: int = 6) -> st.SearchStrategy[list[tuple[int, int, int]]]:
    """Blocks of changes (row, day, duty); a cell may change twice, or to what it holds."""
    row, day, duty = len(table.rows), table.days, len(table.duties)
    return st.lists(
        st.tuples(st.integers(0, row - 1), st.integers(0, day - 1), st.integers(0, duty - 1)), max_size=most
    )


class Shape:
    """What can be drawn inside a table of this many rows, days and duties."""

    def __init__(self, rows: int, days: int, duties: int) -> None:
        self.row = st.integers(0, rows - 1)
        self.day = st.integers(-1, days)
        self.duties: st.SearchStrategy[Duties] = st.integers(1, 2**duties - 1)
        self.cells: st.SearchStrategy[Cells] = st.lists(st.tuples(self.day, self.duties), max_size=3).map(tuple)
        self.rows = st.lists(self.row, unique=True, min_size=1).map(tuple)


PRICES = st.one_of(st.none(), st.integers(1, 20))
FEW = st.integers(0, 4)
MAYBE = st.one_of(st.none(), FEW)


def wishes(shape: Shape) -> st.SearchStrategy[Term]:
    """Wishes on any day, now and then outside the table."""
    return st.builds(Wish, st.just(ORIGIN), shape.row, shape.day, shape.duties, PRICES)


def runs(shape: Shape) -> st.SearchStrategy[Term]:
    """Runs with and without either limit and either open end."""
    flags = st.booleans()
    return st.builds(Run, st.just(ORIGIN), shape.row, shape.duties, PRICES, FEW, MAYBE, flags, flags)


def sequences(shape: Shape) -> st.SearchStrategy[Term]:
    """Sequences of one to three patterns of one to three days."""
    pattern = st.builds(
        Pattern,
        st.lists(shape.duties, min_size=1, max_size=3).map(tuple),
        st.lists(shape.day, unique=True, max_size=5).map(tuple),
        st.integers(1, 3),
    )
    patterns = st.lists(pattern, min_size=1, max_size=3).map(tuple)
    return st.builds(Sequence, st.just(ORIGIN), shape.row, patterns, PRICES, FEW, MAYBE)


def counts(shape: Shape) -> st.SearchStrategy[Term]:
    """Counts over any window, empty ones too."""
    limit = st.one_of(st.none(), st.integers(-3, 20))
    measure, base, unit = st.integers(0, MEASURES - 1), st.integers(-5, 5), st.integers(1, 4)
    return st.builds(Count, st.just(ORIGIN), shape.row, measure, shape.day, shape.day, PRICES, limit, limit, base, unit)


def touches(shape: Shape) -> st.SearchStrategy[Term]:
    """Touches of up to three groups, empty ones too."""
    groups = st.lists(shape.cells, max_size=3).map(tuple)
    return st.builds(Touch, st.just(ORIGIN), shape.row, groups, PRICES, FEW, MAYBE)


@st.composite
def balances(draw: st.DrawFn, shape: Shape) -> Term:
    """Balances of some rows."""
    rows = draw(shape.rows)
    targets, base = (draw(st.tuples(*[st.integers(-3, 12)] * len(rows))) for _ in range(2))
    measure, unit = draw(st.integers(0, MEASURES - 1)), draw(st.integers(1, 4))
    return Balance(ORIGIN, rows, measure, draw(shape.day), draw(shape.day), targets, base, unit, draw(PRICES))


def covers(shape: Shape) -> st.SearchStrategy[Term]:
    """Covers of up to three places on one or several days."""
    return st.builds(Cover, st.just(ORIGIN), st.integers(0, GROUPS - 1), shape.cells, PRICES, FEW, MAYBE)


def accompanies(shape: Shape) -> st.SearchStrategy[Term]:
    """Accompanies between groups that may overlap or be one and the same."""
    group = st.integers(0, GROUPS - 1)
    return st.builds(Accompany, st.just(ORIGIN), group, group, shape.cells, PRICES, FEW)


MAKERS: Mapping[type[Term], Callable[[Shape], st.SearchStrategy[Term]]] = {
    Wish: wishes,
    Run: runs,
    Sequence: sequences,
    Count: counts,
    Touch: touches,
    Balance: balances,
    Cover: covers,
    Accompany: accompanies,
}
