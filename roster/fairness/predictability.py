"""How far a published roster can be relied on: what was changed at short notice, person by person (F13)."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from roster.ward import Change, Roster

NOT_THE_WARDS = frozenset({"asked for", "swap", "correction"})
"""Causes that are no move by the ward: the person's own wish or swap, and a slip put right."""


@dataclass(frozen=True, slots=True)
class Predictability:
    """One person's published roster.

    published  duties that were published
    changed    those of them that the ward changed at short notice
    called_in  days off that it turned into duties at short notice
    """

    published: int
    changed: int
    called_in: int

    @property
    def share(self) -> Fraction | None:
        """The share of published duties changed at short notice (F13); None without any duty."""
        return Fraction(self.changed, self.published) if self.published else None


def predictability_of(roster: Roster, person: str, notice_days: int) -> Predictability | None:
    """Of one person, from the record of changes; None while the roster is not published."""
    if roster.published is None:
        return None
    first: dict[dt.date, Change] = {}
    for change in roster.changes:
        if change.person == person:
            first.setdefault(change.date, change)
    late = {change.date for change in moves(roster, person, notice_days)}
    was_on = {
        date: bool(first[date].before if date in first else "+".join(codes)) for date, codes in roster.dated(person)
    }
    changed = sum(was_on.get(date, False) for date in late)
    return Predictability(sum(was_on.values()), changed, len(late) - changed)


def moves(roster: Roster, person: str, notice_days: int) -> tuple[Change, ...]:
    """What the ward changed for a person with less than so many days of notice."""
    return tuple(
        change
        for change in roster.changes
        if change.person == person
        and change.cause not in NOT_THE_WARDS
        and (change.date - change.changed).days < notice_days
    )


def duties_moved(roster: Roster, person: str, notice_days: int) -> int:
    """Duties worked now that the ward gave the person at short notice."""
    dates = {change.date for change in moves(roster, person, notice_days)}
    return sum(bool(roster.duties(person, date)) for date in dates)
