"""What is carried into the period: the fortnight before it and the ledgers."""

from __future__ import annotations

import datetime as dt
from typing import Any

from benchmarks.generate.chance import Chance
from benchmarks.generate.design import Design
from benchmarks.generate.staff import DAYS, EIGHTS, LONGS, NIGHTS, ROTATING, Member

FORTNIGHTS = {
    EIGHTS: (
        "E E L L L - - - E E L L - -",
        "- L L N N - - - E E L L L -",
        "L L - - E E L L - - E L L -",
        "E L L - - N N N - - - E L L",
        "L L - - E E L - - L L N N N",
    ),
    ROTATING: (
        "LD LD - - E L - - E E LD - - -",
        "- L L N N - - - E E LD LD - -",
        "LD - - E E LD - - - N N N - -",
        "E E L - - LD LD - - L L N N N",
    ),
    LONGS: (
        "LD LD LD - - - - - LD LD LD - - -",
        "- LN LN LN - - - - - LD LD - - LD",
        "- - - - LD LD LD - - LD - - LN LN",
        "LN LN - - - LD LD - - - LD LD - -",
    ),
    DAYS: (
        "E L L - - - - - LD E L L - -",
        "LD LD - - E E L - - LD E L - -",
        "- E E L L - - E E L - - LD LD",
    ),
    NIGHTS: (
        "N N N - - - - LN LN LN - - - -",
        "- - N N N - - - - - - N N N",
        "LN LN - - - N N N - - - - LN LN",
    ),
}
"""Two weeks of work, by the duties that somebody may be given, for a person at full time."""

OFF = "-"


def history(design: Design, members: list[Member], start: dt.date) -> list[dict[str, Any]]:
    """Everybody's fortnight before `start`; who works part time had some of the shifts."""
    first = start - dt.timedelta(days=14)
    lines = [("S01", "DAY DAY DAY DAY DAY - - " * 2)] + [(m.id, _fortnight(design.seed, m)) for m in members]
    return [{"person": person, "start": first, "duties": duties.strip()} for person, duties in lines]


def _fortnight(seed: int, member: Member) -> str:
    chance = Chance(seed, f"history {member.id}")
    duties = chance.one(FORTNIGHTS[member.duties]).split()
    worked = [day for day, duty in enumerate(duties) if duty != OFF]
    kept = chance.order(worked)[: round(len(worked) * member.wte)]
    return " ".join(duty if day in kept else OFF for day, duty in enumerate(duties))


def ledgers(design: Design, members: list[Member]) -> list[dict[str, Any]]:
    """Hours owed either way, and nights, weekends and unsocial points above or below the fair share."""
    return [_ledger(Chance(design.seed, f"ledger {member.id}"), member) for member in members]


def _ledger(chance: Chance, member: Member) -> dict[str, Any]:
    on_nights = member.duties != DAYS
    balance, nights = chance.whole(-8, 8) * 30, chance.whole(-20, 20) / 10
    weekends, unsocial = chance.whole(-10, 10) / 10, chance.whole(-60, 60) / 10
    return {
        "person": member.id,
        "balance_minutes": balance,
        "nights": nights if on_nights else 0,
        "weekends": weekends,
        "unsocial": unsocial,
    }
