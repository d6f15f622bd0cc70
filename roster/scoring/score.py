"""What a filled table costs."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Score:
    """Breaches of hard terms, then the cost of priced ones; less is better, and one breach outweighs any cost."""

    hard: int
    cost: int

    def __add__(self, other: Score) -> Score:
        return Score(self.hard + other.hard, self.cost + other.cost)

    def __sub__(self, other: Score) -> Score:
        return Score(self.hard - other.hard, self.cost - other.cost)
