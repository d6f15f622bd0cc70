"""In what two fillings of a table differ: cell by cell, and by what each rule says of whom."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from roster.scoring import Line, Scorer
from roster.table import Cells16, Origin


@dataclass(frozen=True, slots=True)
class Change:
    """A cell that holds another duty."""

    row: int
    day: int
    before: int
    after: int


@dataclass(frozen=True, slots=True)
class Item:
    """What terms of one origin amount to and cost, more (+) or less (-) than before; hard ones cost nothing."""

    origin: Origin
    hard: bool
    amount: int
    cost: int


@dataclass(frozen=True, slots=True)
class Difference:
    """Everything in which one filling differs from another. The items' costs add up to the difference in value."""

    changes: tuple[Change, ...]
    items: tuple[Item, ...]

    @property
    def cost(self) -> int:
        """By how much it costs more."""
        return sum(item.cost for item in self.items)

    def applied(self, cells: Cells16) -> Cells16:
        """The other filling, given the first."""
        other: Cells16 = cells.copy()
        for change in self.changes:
            other[change.row, change.day] = change.after
        return other

    @property
    def breaches(self) -> tuple[Item, ...]:
        """Hard terms that it breaks, or breaks more than before."""
        return tuple(item for item in self.items if item.hard and item.amount > 0)


def difference(scorer: Scorer, before: Cells16, after: Cells16) -> Difference:
    """In what `after` differs from `before`, by the terms of one table."""
    return Difference(_changes(before, after), _items(scorer.itemise(before), scorer.itemise(after)))


def _changes(before: Cells16, after: Cells16) -> tuple[Change, ...]:
    cells = np.argwhere(before != after).tolist()
    return tuple(Change(row, day, int(before[row, day]), int(after[row, day])) for row, day in cells)


def _items(before: Iterable[Line], after: Iterable[Line]) -> tuple[Item, ...]:
    """Differences by origin, what costs more first."""
    amounts: dict[tuple[Origin, bool], list[int]] = defaultdict(lambda: [0, 0])
    for sign, lines in ((-1, before), (1, after)):
        for line in lines:
            found = amounts[line.origin, line.hard]
            found[0] += sign * line.amount
            found[1] += sign * line.cost
    items = [Item(origin, hard, amount, cost) for (origin, hard), (amount, cost) in amounts.items() if amount or cost]
    return tuple(sorted(items, key=lambda item: (not item.hard, -item.cost, _key(item.origin))))


def _key(origin: Origin) -> tuple[str, str, str]:
    return origin.rule, origin.subject, origin.place
