"""The lines of an itemised score."""

from __future__ import annotations

from dataclasses import dataclass

from roster.scoring.score import Score
from roster.table import Origin


@dataclass(frozen=True, slots=True)
class Line:
    """What one term, or one row of a Balance, adds to a score.

    origin    where the term came from; the subject is the row's label in a Balance
    amount    its amount, in the unit of its kind, never 0
    cost      price times amount; 0 if it is hard
    hard      whether each unit of the amount is a breach
    """

    origin: Origin
    amount: int
    cost: int
    hard: bool

    @property
    def score(self) -> Score:
        """The line as a part of the score."""
        return Score(self.amount if self.hard else 0, self.cost)
