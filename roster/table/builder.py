"""Collects the parts of a table while rules are lowered, keeping each measure and each group once."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from roster.table.table import Cells16, Table
from roster.table.terms import Duties, Term, numbers_of


class TableBuilder:
    """A table under construction. Add terms in any order, then `build()`."""

    def __init__(self, rows: Sequence[str], duties: Sequence[str], days: int, first: int, past: Cells16) -> None:
        self.rows = tuple(rows)
        self.duties = tuple(duties)
        self.days = days
        self.first = first
        self.past = past
        self._measures: dict[bytes, tuple[int, NDArray[np.int32]]] = {}
        self._groups: dict[bytes, tuple[int, NDArray[np.bool_]]] = {}
        self._terms: list[Term] = []

    def add(self, term: Term) -> None:
        """Add one term."""
        self._terms.append(term)

    def measure(self, amounts: NDArray[np.integer]) -> int:
        """The index of the measure int[day, duty]; the same amounts give the same index."""
        array = np.ascontiguousarray(amounts, dtype=np.int32)
        return self._measures.setdefault(array.tobytes(), (len(self._measures), array))[0]

    def counting(self, duties: Duties) -> int:
        """The index of the measure that counts 1 for each of these duties on any day."""
        amounts = np.zeros((self.days, len(self.duties)), dtype=np.int32)
        amounts[:, list(numbers_of(duties))] = 1
        return self.measure(amounts)

    def group(self, members: NDArray[np.bool_]) -> int:
        """The index of the group bool[row]; the same members give the same index."""
        array = np.ascontiguousarray(members, dtype=np.bool_)
        return self._groups.setdefault(array.tobytes(), (len(self._groups), array))[0]

    def build(self) -> Table:
        """The finished table. Raises TableError if its parts do not fit."""
        measures = [array for _, array in self._measures.values()]
        groups = [array for _, array in self._groups.values()]
        return Table(
            rows=self.rows,
            duties=self.duties,
            days=self.days,
            first=self.first,
            past=self.past,
            measures=np.array(measures, dtype=np.int32).reshape(-1, self.days, len(self.duties)),
            groups=np.array(groups, dtype=np.bool_).reshape(-1, len(self.rows)),
            terms=tuple(self._terms),
        )
