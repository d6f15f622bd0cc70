"""Small wards with a gap, a refused wish and a pattern, for explanations."""

from __future__ import annotations

import datetime as dt
from typing import Any

from api.rostering.explaining import Case
from roster.rules import Rulebook
from roster.ward import Roster, Ward
from tests.wards import START, roster_of, small_ward

EFFORT = 5.0


def day(number: int) -> dt.date:
    return START + dt.timedelta(days=number)


def need(group: str, number: int, start: str = "21:00", end: str = "07:00", least: int = 1) -> dict[str, Any]:
    """Somebody is needed on one date alone."""
    dates = {"first_date": day(number), "last_date": day(number)}
    return {"group": group, "start": start, "end": end, "least": least, "mode": "instead", **dates}


def plain_ward(**changes: Any) -> Ward:
    """A week of the small ward with nothing arranged, in which one registered nurse is needed on one night."""
    nothing: dict[str, Any] = {
        part: [] for part in ("absence", "patterns", "locks", "history", "ledgers", "wishes", "competences")
    }
    return small_ward(**({"period": {"days": 7}, "demand": [need("RN", 3)]} | nothing | changes))


def case_of(ward: Ward, *, manager: bool = False, **cells: str) -> Case:
    """A case of a roster in words."""
    return Case(Rulebook.of(ward), roster_of(ward, **cells), EFFORT, manager=manager)


def with_roster(case: Case, roster: Roster) -> Case:
    return Case(case.rulebook, roster, case.effort, manager=case.manager)
