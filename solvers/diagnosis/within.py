"""The best filling of some freed cells while all others stay, with a bound and so with a proof where they meet."""

from __future__ import annotations

from dataclasses import dataclass, replace
from math import ceil

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from roster.scoring import Scorer
from roster.table import Cells16, Table
from solvers.cancelling import Cancel, asked
from solvers.cp_sat.board import Board
from solvers.cp_sat.engine import Bound, Engine, Found
from solvers.cp_sat.kinds import lower
from solvers.cp_sat.referee import DisagreementError
from solvers.cp_sat.search import ROUNDING
from solvers.cp_sat.total import Total, negated
from solvers.neighbourhoods.reach import reach_of
from solvers.result import Params, Stop

Freed = NDArray[np.bool_]
"""bool[row, day]: the cells that may change."""


@dataclass(frozen=True, slots=True)
class Within:
    """What a table comes to at best while only some cells may change.

    cells, value  the best filling found, which obeys every hard term, and its cost; None while there is none
    bound         no filling costs less; None while nothing is known
    impossible    whether it is proved that no filling obeys every hard term
    """

    cells: Cells16 | None
    value: int | None
    bound: int | None
    impossible: bool
    effort: float

    @property
    def proved(self) -> bool:
        """Whether nothing is left open: the best is known, or there is none."""
        return self.impossible or (self.value is not None and self.value == self.bound)


@dataclass(frozen=True, slots=True)
class _Model:
    """A board, the cost of the terms that see its open cells, and what all others cost."""

    board: Board
    cost: Total
    elsewhere: int


class Ground:
    """A table made ready for questions of what some of its cells can hold."""

    def __init__(self, table: Table) -> None:
        self.table = table
        self.scorer = Scorer(table)
        self._reach = reach_of(table)
        self._allowed = table.allowed()
        self._choice = self._allowed.sum(axis=2) > 1
        self._prices = np.array([term.price or 0 for term in table.terms], dtype=np.int64)
        self._hard = np.array([term.price is None for term in table.terms], dtype=np.bool_)

    def best(self, cells: Cells16, freed: Freed, stop: Stop, seed: int = 1, cancel: Cancel = None) -> Within:
        """The best filling of the freed cells, on one core; the other cells stay as they are.

        `cells` may break hard terms, but for the past. With a stop by effort alone it repeats exactly.
        Raises DisagreementError if the model and the scorer differ.
        """
        model = self._model(cells, freed)
        if model is None:
            return Within(None, None, None, True, 0.0)
        model.board.model.minimize(model.cost.expression)
        model.board.hint(cells)
        ending = _ended(model, stop, seed, cancel)
        if ending.impossible or ending.cells is None or ending.value is None:
            return replace(ending, bound=_sum(ending.bound, model.elsewhere))
        value = self._agreed(ending.cells, ending.value + model.elsewhere)
        bound = value if ending.proved else _sum(ending.bound, model.elsewhere)
        return Within(ending.cells, value, bound, False, ending.effort)

    def nearest(
        self, cells: Cells16, freed: Freed, most: int, hint: Cells16, stop: Stop, seed: int = 1, cancel: Cancel = None
    ) -> Within:
        """The filling of the freed cells that costs no more than `most` and changes the fewest of them.

        Its value and bound are numbers of changed cells. `hint` is a filling that costs no more.
        """
        model = self._model(cells, freed)
        if model is None:
            return Within(None, None, None, True, 0.0)
        model.board.model.add(model.cost.expression <= most - model.elsewhere)
        changed = Total()
        for row, day in np.argwhere(freed & self._choice).tolist():
            changed.add(1, negated(model.board.works(row, day, 1 << int(cells[row, day]))))
        model.board.model.minimize(changed.expression)
        model.board.hint(hint)
        ending = _ended(model, stop, seed, cancel)
        if ending.cells is None:
            return ending
        value = int((ending.cells != cells).sum())
        return replace(ending, value=value, bound=value if ending.proved else ending.bound)

    def _model(self, cells: Cells16, freed: Freed) -> _Model | None:
        """The terms that see the freed cells; None where one that sees none of them is broken."""
        held = cells[..., np.newaxis] == np.arange(len(self.table.duties), dtype=np.int16)
        board = Board(self.table, np.where(freed[..., np.newaxis], self._allowed, held))
        amounts, seen = self.scorer.amounts(cells), self._reach.seen(freed)
        unseen = np.ones(len(amounts), dtype=np.bool_)
        unseen[seen] = False
        if amounts[unseen & self._hard].any():
            return None
        cost = Total()
        for number in seen.tolist():
            term = self.table.terms[number]
            cost.add_total(term.price or 0, lower(term, board))
        return _Model(board, cost, int((amounts * self._prices)[unseen].sum()))

    def _agreed(self, cells: Cells16, reckoned: int) -> int:
        """The scorer's value, which the last solution's must not lie below."""
        score = self.scorer.score(cells)
        if score.hard or score.cost > reckoned:
            raise DisagreementError(f"a model reckons {reckoned}, the score is {score}")
        return score.cost


def _ended(model: _Model, stop: Stop, seed: int, cancel: Cancel) -> Within:
    """How a model ends: its last filling, with the objective and its bound as the model reckons them."""
    engine = Engine(model.board.model, seed, Params(workers=1))
    engine.solver.parameters.linearization_level = 2
    engine.limit(stop.seconds, stop.effort)
    last: Found | None = None
    bound: int | None = None
    for event in engine.events(asked(cancel)):
        match event:
            case Found():
                last = event
            case Bound():
                bound = ceil(event.objective - ROUNDING)
    if engine.status == cp_model.INFEASIBLE:
        return Within(None, None, None, True, engine.effort)
    if last is None:
        return Within(None, None, bound, False, engine.effort)
    bound = last.objective if engine.status == cp_model.OPTIMAL else bound
    return Within(model.board.cells(last.solution), last.objective, bound, False, engine.effort)


def _sum(bound: int | None, elsewhere: int) -> int | None:
    return None if bound is None else bound + elsewhere
