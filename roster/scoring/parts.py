"""The parts of a table: every term is one, but a Balance is one for each of its rows. Each part has one tally."""

from __future__ import annotations

from typing import Generic, NamedTuple, TypeVar

from roster.table import Accompany, Balance, Cover, Table, Term

T = TypeVar("T", bound=Term)
U = TypeVar("U", bound=Term)


class Part(NamedTuple, Generic[T]):
    """A part and its place among all parts.

    number    its number, which is the index of its tally and its limit
    row       the row it speaks of; the number of rows if it speaks of columns
    listed    the index of its term in the table
    share     which row of a Balance it is, else 0
    """

    number: int
    row: int
    listed: int
    share: int
    term: T


def parts_of(table: Table) -> list[Part[Term]]:
    """The parts of a table by row, those of columns last."""
    found: list[tuple[int, int, int, Term]] = []
    for index, term in enumerate(table.terms):
        match term:
            case Balance():
                found.extend((row, index, share, term) for share, row in enumerate(term.rows))
            case Cover() | Accompany():
                found.append((len(table.rows), index, 0, term))
            case _:
                found.append((term.row, index, 0, term))
    found.sort(key=lambda part: part[0])
    return [Part(number, *part) for number, part in enumerate(found)]


def of_kind(parts: list[Part[Term]], *kinds: type[U]) -> list[Part[U]]:
    """The parts whose terms are of these kinds."""
    return [part for part in parts if isinstance(part.term, kinds)]  # type: ignore[misc]
