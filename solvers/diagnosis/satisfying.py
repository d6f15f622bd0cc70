"""Which terms of a part can be met together."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

import numpy as np

from roster.scoring import Scorer
from roster.table import Cells16, Table
from solvers.cp_sat import solve_here
from solvers.result import Params, Result, Status, Stop

ALONE = Params(workers=1)
GROWING = 1.0
"""Effort spent on meeting as many further terms as possible. More would only spare later rounds."""

Numbers = frozenset[int]
"""Terms of a part, by their place in its table."""


class Satisfier:
    """Meets terms of a part. Every answer is repeatable."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._scorer = Scorer(table)
        self.all: Numbers = frozenset(range(len(table.terms)))

    def meet(self, wanted: Iterable[int]) -> Cells16 | None:
        """Cells that obey all these terms; None if there are none."""
        chosen = sorted(wanted)
        terms = tuple(self._table.terms[number] for number in chosen)
        return _decided(solve_here(replace(self._table, terms=terms), Stop(), params=ALONE)).cells

    def grow(self, wanted: Numbers, cells: Cells16) -> Numbers:
        """These terms, which `cells` obey, with as many others as could be met beside them."""
        terms = tuple(
            term if number in wanted else replace(term, price=1) for number, term in enumerate(self._table.terms)
        )
        stop = Stop(effort=GROWING)
        best = _decided(solve_here(replace(self._table, terms=terms), stop, params=ALONE, hint=cells)).cells
        return wanted | self._met(cells) if best is None else wanted | self._met(best)

    def _met(self, cells: Cells16) -> Numbers:
        return frozenset(np.flatnonzero(self._scorer.amounts(cells) == 0).tolist())


def _decided(result: Result) -> Result:
    """The result, if it answers the question. Raises RuntimeError if the solver failed."""
    if result.status in (Status.CRASHED, Status.UNKNOWN):
        raise RuntimeError(f"cannot tell which terms conflict: {result.message or result.status}")
    return result
