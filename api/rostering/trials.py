"""What a few changed cells would do to a roster: what they break, what they cost by rule, whom they burden."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from roster.rules import Rulebook
from roster.rules.fairness.burdens import burdens
from roster.rules.fairness.fair_share import FairShare
from roster.scoring import Score, Scorer, State
from roster.table import Cells16
from roster.ward import Roster

Block = tuple[tuple[int, int, int], ...]
"""Changes of cells as (row, day, duty)."""

COVER_ROOM = "roster.rules.cover."


@dataclass(frozen=True, slots=True)
class Trial:
    """Changed cells, with what they add to breaches and points by rule; rules that do not change are left out."""

    block: Block
    breaches: dict[str, int]
    points: dict[str, int]

    @property
    def legal(self) -> bool:
        """Whether nothing is broken that was whole."""
        return not any(more > 0 for more in self.breaches.values())

    @property
    def value(self) -> int:
        """Points more, or less, in all."""
        return sum(self.points.values())


class Trials:
    """Tries changes on one roster. Of two duties on a day the table, and so a trial, sees the first."""

    def __init__(self, rulebook: Rulebook, roster: Roster) -> None:
        self.rulebook, self.roster, self.frame = rulebook, roster, rulebook.frame
        self.cells = rulebook.frame.cells(roster)
        self.scorer = Scorer(rulebook.table)
        self.mix_rules = frozenset(rule.id for rule in rulebook.rules if type(rule).__module__.startswith(COVER_ROOM))

    @cached_property
    def _state(self) -> State:
        return State(self.scorer, self.cells)

    @cached_property
    def _sums(self) -> tuple[Counter[str], Counter[str]]:
        return self.scorer.by_rule(self.cells)

    def row(self, person: str) -> int:
        """The row of a person."""
        return self.frame.rows.index(person)

    def held(self, person: str, date: dt.date) -> int:
        """The number of the duty that a person holds on a date."""
        return int(self.cells[self.row(person), self.frame.day(date)])

    def peek(self, block: Block) -> Score:
        """What the changes add to breaches and points, at once."""
        return self._state.peek(block)

    def trial(self, block: Block) -> Trial:
        """What the changes add, by rule."""
        hard, cost = self.scorer.by_rule(self.after(block))
        hard_before, cost_before = self._sums
        return Trial(block, _more(hard, hard_before), _more(cost, cost_before))

    def after(self, block: Block) -> Cells16:
        """The cells with the changes made."""
        cells = self.cells.copy()
        for row, day, duty in block:
            cells[row, day] = duty
        return cells

    def roster_after(self, block: Block) -> Roster:
        """The roster with the changes made; the other cells stay as they are written."""
        cells = {person: list(line) for person, line in self.roster.cells.items()}
        for row, day, duty in block:
            cells[self.frame.rows[row]][day - self.frame.first] = self.frame.duties[duty]
        return self.roster.model_copy(update={"cells": {person: tuple(line) for person, line in cells.items()}})

    @cached_property
    def _ledgers(self) -> tuple[NDArray[np.int64], ...]:
        """What a duty on a day adds to hours and to each burden: int64[day, duty]."""
        shared = burdens(self.frame, self.rulebook.rule(FairShare).values)
        return self.frame.worked, *(burden.weights for burden in shared)

    def neutral(self, block: Block) -> bool:
        """Whether nobody's hours, nights, weekends or unsocial points change in sum."""
        moved: Counter[tuple[int, int]] = Counter()
        for row, day, duty in block:
            for number, amounts in enumerate(self._ledgers):
                moved[row, number] += int(amounts[day, duty] - amounts[day, self.cells[row, day]])
        return not any(moved.values())

    def mix_lost(self, trial: Trial) -> tuple[str, ...]:
        """The rules on cover and skill mix that are met less well, by id."""
        worse = {rule for rule, points in trial.points.items() if points > 0 and rule in self.mix_rules}
        return tuple(rule.id for rule in self.rulebook.rules if rule.id in worse)


def _more(after: Counter[str], before: Counter[str]) -> dict[str, int]:
    keys: Iterable[str] = after.keys() | before.keys()
    return {rule: after[rule] - before[rule] for rule in sorted(keys) if after[rule] != before[rule]}
