"""Leave and sickness."""

from __future__ import annotations

import datetime as dt
from typing import Any

from benchmarks.generate.chance import Chance
from benchmarks.generate.design import Design
from benchmarks.generate.staff import Member

WEEK, DAYS = 7, 28


def absence(design: Design, members: list[Member], start: dt.date) -> list[dict[str, Any]]:
    """One spell a person, in turn, until the share of contract hours is away; two of leave for each of sickness.

    Nobody goes on the first day, to which a night of the history may reach. A ward with more absence has the
    spells of one with less, and some besides.
    """
    chance = Chance(design.seed, "away")
    left = design.away * DAYS * sum(member.wte for member in members)
    found: list[dict[str, Any]] = []
    for turn, member in enumerate(chance.order(members)):
        first, length = _sickness(chance) if turn % 3 == 2 else (max(1, turn % 4 * WEEK), WEEK)
        days = min(length, round(left / member.wte))
        if days <= 0:
            break
        begun = start + dt.timedelta(days=first)
        kind = "sickness" if turn % 3 == 2 else "annual leave"
        found.append({"person": member.id, "kind": kind, "start": begun, "end": begun + dt.timedelta(days=days - 1)})
        left -= days * member.wte
    return found


def _sickness(chance: Chance) -> tuple[int, int]:
    """First day and length of a spell within the period."""
    length = chance.whole(3, WEEK)
    return chance.whole(1, DAYS - length), length
