"""What is varied from ward to ward."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Design:
    """Everything that an invented ward follows from.

    people    staff, a senior charge nurse outside the numbers included
    demand    hours that the floor needs, as a share of the contract hours of those in the numbers
    flexible  share of those in the numbers who have an agreed flexible pattern
    away      share of their contract hours that goes to leave and sickness
    seed      everything that is drawn; the same for wards that are to be compared
    """

    people: int = 39
    demand: float = 0.95
    flexible: float = 0.20
    away: float = 0.08
    seed: int = 1

    @property
    def words(self) -> str:
        """The design on one line."""
        return (
            f"{self.people} people, demand {self.demand:.0%} of contract hours, "
            f"{self.flexible:.0%} flexible, {self.away:.0%} away, seed {self.seed}"
        )


DESIGNS: dict[str, Design] = {
    "base": Design(),
    "seed-2": Design(seed=2),
    "seed-3": Design(seed=3),
    "people-12": Design(people=12),
    "people-24": Design(people=24),
    "people-60": Design(people=60),
    "demand-085": Design(demand=0.85),
    "demand-105": Design(demand=1.05),
    "flexible-00": Design(flexible=0.0),
    "flexible-45": Design(flexible=0.45),
    "away-00": Design(away=0.0),
    "away-20": Design(away=0.20),
}
"""The stored wards by name. Each but the base differs from it in one thing."""
