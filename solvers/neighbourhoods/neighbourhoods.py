"""Moves from one filled table to a better one."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from roster.table import Cells16, Table
from solvers.cancelling import Cancel, Cancelled, asked
from solvers.cp_sat.engine import Engine, Found
from solvers.cp_sat.referee import DisagreementError
from solvers.exchange import Possible
from solvers.neighbourhoods.freed import FreedModel
from solvers.neighbourhoods.roulette import Roulette
from solvers.neighbourhoods.shapes import SHAPES
from solvers.neighbourhoods.situation import Scene, Situation
from solvers.result import Params, Stop

LIMIT = 0.15
"""Deterministic time that a move may take, about a quarter of a second."""

BUILDING = 1e-5
"""Deterministic time that one variable or constraint of a model counts for its building."""

BEGIN = 120.0
"""Cells that the first move of a shape frees."""


class Neighbourhoods:
    """Large-neighbourhood search over a table, one move at a time.

    It learns which moves pay from those that it has made, so keep one for a whole search. What a move does follows from
    table, seed, and the cells of this and all earlier moves, if no move was cut short by seconds or a cancellation. If
    it is told which cells are promising, bool[row, day, duty], it also has moves of every shape among those alone.
    """

    def __init__(self, table: Table, seed: int = 1) -> None:
        self.effort = 0.0
        self.proved = False
        self._scene = Scene(table)
        self._rng = np.random.default_rng(seed)
        self._open = int(self._scene.open.sum())
        self.promising: NDArray[np.bool_] | None = None
        self._roulette = Roulette(2 * len(SHAPES), BEGIN, max(self._open, 2))
        self._last: Situation | None = None

    @property
    def open(self) -> bool:
        """Whether any cell has a choice."""
        return self._open > 0

    def situation(self, cells: Cells16) -> Situation:
        """The cells with what their terms amount to."""
        if self._last is None or not np.array_equal(self._last.cells, cells):
            self._last = Situation(self._scene, cells)
        return self._last

    def step(self, cells: Cells16, stop: Stop | None = None, cancel: Cancel = None) -> Cells16 | None:
        """Free some of the cells and fill them better; None if that was not found, within the stop at the latest.

        Better cells break fewer hard terms, or no more and cost less. `proved` says afterwards whether legal cells were
        all free and nothing better exists. Raises DisagreementError if the model reckons less than the scorer.
        """
        if not self.open:
            return None
        now = self.situation(cells)
        number = self._roulette.spin(self._rng, len(SHAPES) if self.promising is None else 2 * len(SHAPES))
        freed = SHAPES[number % len(SHAPES)](now, self._roulette.pockets[number].size, self._rng)
        model = FreedModel(now, freed, None if number < len(SHAPES) else self.promising)
        engine = self._engine(model, now, stop or Stop())
        found = _last(engine, asked(cancel))
        finished = engine.status in (cp_model.OPTIMAL, cp_model.INFEASIBLE)
        effort = engine.effort + BUILDING * model.size
        self.effort += effort
        self._roulette.resize(number, finished, engine.effort / LIMIT)
        if found is None:
            whole = int(freed.sum()) == self._open
            self.proved = (
                whole and number < len(SHAPES) and now.score.hard == 0 and engine.status == cp_model.INFEASIBLE
            )
            self._roulette.learn(number, 0, effort)
            return None
        self.proved = False
        self._last = self._checked(model, found)
        self._roulette.learn(number, _gain(now, self._last), effort)
        return self._last.cells

    def settle(self, cells: Cells16, possible: Possible, stop: Stop, cancel: Cancel = None) -> Cells16 | None:
        """Free all cells, among those that are possible, and fill them better; None if that was not found in time.

        The cells may not cost more than `possible.below`. `proved` says afterwards whether there is nothing better.
        """
        return self.fill(cells, self._scene.open, possible.cells, stop, cancel)

    def fill(
        self,
        cells: Cells16,
        freed: NDArray[np.bool_],
        choices: NDArray[np.bool_] | None,
        stop: Stop,
        cancel: Cancel = None,
    ) -> Cells16 | None:
        """Free these cells bool[row, day] among `choices` bool[row, day, duty], and fill them better, as `settle` does.

        `proved` says afterwards whether there is nothing better so.
        """
        now = self.situation(cells)
        model = FreedModel(now, freed & self._scene.open, choices)
        engine = self._engine(model, now, stop, stop.effort)
        found = _last(engine, asked(cancel))
        self.effort += engine.effort + BUILDING * model.size
        self.proved = engine.status == (cp_model.INFEASIBLE if found is None else cp_model.OPTIMAL)
        if found is None:
            return None
        self._last = self._checked(model, found)
        return self._last.cells

    def _engine(self, model: FreedModel, now: Situation, stop: Stop, limit: float | None = LIMIT) -> Engine:
        """An engine that relaxes every constraint linearly.

        Of 32 models drawn from Ward A it so solves 31 within 0.7 s, and 24 as it comes (measured with ortools 9.15).
        """
        model.ask_for_less()
        model.board.hint(now.cells)
        engine = Engine(model.proto, int(self._rng.integers(2**31)), Params(workers=1))
        engine.solver.parameters.linearization_level = 2
        engine.limit(stop.seconds, limit if stop.effort is None or limit is None else min(limit, stop.effort))
        return engine

    def _checked(self, model: FreedModel, found: Found) -> Situation:
        better = Situation(self._scene, model.board.cells(found.solution))
        value = found.objective + model.elsewhere
        if better.value_at(model.breach) > value:
            raise DisagreementError(f"a neighbourhood reckons {value}, the score {better.value_at(model.breach)}")
        return better


def _gain(now: Situation, better: Situation) -> int:
    """The cost that is saved; 1 while hard terms are broken, so that what mends them is soon forgotten."""
    return 1 if now.score.hard else now.score.cost - better.score.cost


def _last(engine: Engine, cancelled: Cancelled) -> Found | None:
    """The last solution that the engine finds."""
    last = None
    for event in engine.events(cancelled):
        if isinstance(event, Found):
            last = event
    return last
