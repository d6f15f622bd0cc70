"""Burdens by level, worst first, as terms of a table: what a leximin search minimises (F3).

A person's level is the number of steps by which they are above their fair share of unsocial work, what they carried in
included; below it, 0. Of two rosters that one is fairer whose levels, sorted from the worst, come first. That is the
same as fewer people at the highest level, then at the next one, which is what the prices below count.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from roster.rules.fairness.burdens import UNSOCIAL
from roster.rules.fairness.fair_share import FairShare
from roster.table import Balance, Cells16, Count, Origin, Table

ORIGIN = "leximin"


def unsocial_balance(table: Table) -> Balance | None:
    """The term that shares out unsocial work; None where nobody can bear any."""
    found = (term for term in table.terms if isinstance(term, Balance) and term.origin.rule == FairShare.id)
    return next((term for term in found if term.origin.place == UNSOCIAL and term.rows), None)


def levels(table: Table, balance: Balance, cells: Cells16) -> tuple[int, ...]:
    """The level of each row of the balance in a roster int16[row, day]."""
    days = np.arange(balance.start, balance.stop)
    measure = table.measures[balance.measure]
    borne = (int(measure[days, cells[row, days]].sum()) for row in balance.rows)
    above = (base + done - target for base, done, target in zip(balance.base, borne, balance.targets, strict=True))
    return tuple(max(0, -((balance.free - away) // balance.unit)) for away in above)


def worst_first(found: Sequence[int]) -> tuple[int, ...]:
    """Levels in the order in which rosters are compared."""
    return tuple(sorted(found, reverse=True))


def price_of(level: int, floor: int, people: int) -> int:
    """What it costs that somebody stands at a level or above it, counted from the level `floor`.

    Each level costs more than everybody at all levels below it together, so the cheapest roster is the leximin one.
    """
    return (people + 1) ** (level - floor) if level >= floor else 0


def level_terms(balance: Balance, floor: int, ceiling: int) -> Iterator[Count]:
    """Prices on each level from `floor` to `ceiling` for every row, and a bar above the ceiling."""
    people = len(balance.rows)
    for index in range(people):
        yield level_cap(balance, index, ceiling)
        for level in range(floor, ceiling + 1):
            rise = price_of(level, floor, people) - price_of(level - 1, floor, people)
            yield _beyond(balance, index, level - 1, rise)


def level_cap(balance: Balance, index: int, level: int) -> Count:
    """A bar above a level for one row of the balance."""
    return _beyond(balance, index, level, None)


def _beyond(balance: Balance, index: int, level: int, price: int | None) -> Count:
    """Each step of one row beyond a level."""
    most = balance.targets[index] + balance.free + level * balance.unit
    return Count(
        Origin(ORIGIN, str(balance.rows[index]), f"level {level}"),
        balance.rows[index],
        balance.measure,
        balance.start,
        balance.stop,
        price,
        most=most,
        base=balance.base[index],
        unit=balance.unit,
    )
