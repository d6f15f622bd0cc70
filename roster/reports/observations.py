"""What continuous observation takes: people at one time with their relief, turns, and whole-time equivalents."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from roster.rules.cover.observation_relief import ObservationRelief
from roster.rules.rulebook import Rulebook
from roster.ward import Observation

WEEK = 7


@dataclass(frozen=True, slots=True)
class ObservationLoad:
    """One observation.

    people       the observers at one time with those who take over from them
    turns        turns of the longest stretch in one day's interval, for all observers
    minutes      observers' minutes a week while it lasts
    whole_time   the same over a full-time week: the people in the roster that it takes, before any absence
    """

    id: str
    group: str
    observers: int
    people: int
    turns: int
    stretch: int
    minutes: int
    whole_time: Fraction

    @property
    def words(self) -> str:
        """Such as O1: 1 at a time from HCSW, 2 with relief; 12 turns of at most 120 min a day; 168 h a week."""
        week = f"{self.minutes / 60:g} h a week, {float(self.whole_time):.2f} WTE in the roster"
        turns = f"{self.turns} turns of at most {self.stretch} min a day"
        return f"{self.id}: {self.observers} at a time from {self.group}, {self.people} with relief; {turns}; {week}"


def observations_of(rulebook: Rulebook) -> tuple[ObservationLoad, ...]:
    """Every observation of the ward, in the order of the ward file (MIX-10)."""
    return tuple(_load(rulebook, line) for line in rulebook.ward.observations)


def _load(rulebook: Rulebook, line: Observation) -> ObservationLoad:
    values = rulebook.rule(ObservationRelief).values
    a_week = line.observers * line.clock_minutes * WEEK
    return ObservationLoad(
        id=line.id,
        group=line.group,
        observers=line.observers,
        people=line.observers + values.relief,
        turns=line.observers * -(-line.clock_minutes // values.stretch_minutes),
        stretch=values.stretch_minutes,
        minutes=a_week,
        whole_time=Fraction(a_week, rulebook.pack.full_time.minutes(line.first_date)),
    )
