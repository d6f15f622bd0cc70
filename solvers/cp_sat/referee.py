"""Holds the model against the scorer: what a solution costs is the scorer's to say."""

from __future__ import annotations

import numpy as np

from roster.scoring import Scorer
from solvers.cp_sat.engine import Found
from solvers.cp_sat.model import TableModel


class DisagreementError(Exception):
    """The model and the scorer read a term differently; the message names the term."""


class Referee:
    """Scores solutions of a model, and raises `DisagreementError` where the model promised otherwise."""

    def __init__(self, model: TableModel, scorer: Scorer) -> None:
        self._model = model
        self._scorer = scorer

    def value(self, found: Found) -> int:
        """The cost of a solution. The model may reckon more, until it is optimal, but never less and no breach."""
        score = self._scorer.score(self._model.board.cells(found.solution))
        if score.hard or score.cost > found.objective:
            raise DisagreementError(self._first_difference(found))
        return score.cost

    def optimal(self, found: Found) -> None:
        """Require that the model reckons an optimal solution to the unit."""
        if self.value(found) != found.objective:
            raise DisagreementError(self._first_difference(found))

    def _first_difference(self, found: Found) -> str:
        wanted = self._scorer.amounts(self._model.board.cells(found.solution))
        reckoned = self._model.amounts_of(found.solution)
        priced = np.array([term.price != 0 for term in self._scorer.table.terms])
        number = int(np.flatnonzero((wanted != reckoned) & priced)[0])
        term = self._scorer.table.terms[number]
        kind, rule = type(term).__name__, term.origin.rule
        return f"term {number}, a {kind} of {rule}: the model reckons {reckoned[number]}, the score {wanted[number]}"
