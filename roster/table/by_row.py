"""The terms of a table by the rows that they charge alone."""

from __future__ import annotations

from roster.table.table import Table
from roster.table.terms import Accompany, Balance, Cover, Term


def terms_by_row(table: Table) -> list[list[Term]]:
    """The terms of each row, in order: all but Cover and Accompany, a Balance for each of its rows."""
    found: list[list[Term]] = [[] for _ in table.rows]
    for term in table.terms:
        if isinstance(term, Cover | Accompany):
            continue
        for row in term.rows if isinstance(term, Balance) else (term.row,):
            found[row].append(term)
    return found
