"""Wishes."""

from __future__ import annotations

import datetime as dt
from typing import Any

from benchmarks.generate.chance import Chance
from benchmarks.generate.design import Design
from benchmarks.generate.staff import Member

DAYS, EACH = 28, 2
"""Days of the period, and wishes that everybody has."""


def wishes(design: Design, members: list[Member], start: dt.date) -> list[dict[str, Any]]:
    """Everybody's wishes, on dates of their own. Some fall on days of leave; they are kept, so that wards compare."""
    found = [wish for member in members for wish in _of(Chance(design.seed, f"wishes {member.id}"), member, start)]
    return [{"id": f"W{number:03}", **wish} for number, wish in enumerate(found, start=1)]


def _of(chance: Chance, member: Member, start: dt.date) -> list[dict[str, Any]]:
    dates = [start + dt.timedelta(days=day) for day in sorted(chance.order(range(DAYS))[:EACH])]
    return [{"person": member.id, "date": date, **_want(chance, member)} for date in dates]


def _want(chance: Chance, member: Member) -> dict[str, Any]:
    want = chance.one(("off", "off", "off", "not", "work"))
    duty, points = chance.one(member.duties.split()), chance.whole(1, 7) * 5
    return {"want": want, "points": points} if want == "off" else {"want": want, "duties": duty, "points": points}
