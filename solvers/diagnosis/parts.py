"""The parts of a table that can conflict within themselves: its rows, and rows that hard terms tie together."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import assert_never

import numpy as np

from roster.table import Accompany, Balance, Count, Cover, Run, Sequence, Table, Term, Touch, Wish, rows_of


@dataclass(frozen=True, slots=True)
class Part:
    """Some rows of a table as a table of their own. Its terms are hard; `origins` holds them as they were."""

    table: Table
    origins: tuple[Term, ...]


def parts_of(table: Table) -> Iterator[Part]:
    """Each row with the hard terms on it alone, then each set of rows that hard terms tie, with all hard terms on it.

    A set of hard terms that cannot all be met lies, if it is smallest, in one of these parts.
    """
    hard = [(frozenset(rows_of(term, table)), term) for term in table.terms if term.price is None]
    for row in range(len(table.rows)):
        yield _part(table, (row,), [term for rows, term in hard if rows == {row}])
    for tied in _tied([rows for rows, _ in hard]):
        yield _part(table, tuple(sorted(tied)), [term for rows, term in hard if rows <= tied and (rows or not tied)])


def _tied(spoken_of: list[frozenset[int]]) -> list[frozenset[int]]:
    """The connected sets of rows, where each term connects the rows it speaks of; single rows left out."""
    found: list[frozenset[int]] = []
    for rows in spoken_of:
        if len(rows) == 1:
            continue
        joined = rows.union(*(other for other in found if other & rows))
        found = [other for other in found if not other & rows and other != rows] + [joined]
    return found


def _part(table: Table, rows: tuple[int, ...], terms: list[Term]) -> Part:
    places = {row: place for place, row in enumerate(rows)}
    chosen = np.array(rows, dtype=np.intp)
    narrow = Table(
        rows=tuple(table.rows[row] for row in rows),
        duties=table.duties,
        days=table.days,
        first=table.first,
        past=table.past[chosen],
        measures=table.measures,
        groups=table.groups[:, chosen],
        terms=tuple(_moved(term, places) for term in terms),
    )
    return Part(narrow, tuple(terms))


def _moved(term: Term, places: dict[int, int]) -> Term:
    """The term with its rows renumbered."""
    match term:
        case Cover() | Accompany():
            return term
        case Balance():
            return replace(term, rows=tuple(places[row] for row in term.rows))
        case Wish() | Sequence() | Run() | Count() | Touch():
            return replace(term, row=places[term.row])
        case _:
            assert_never(term)
