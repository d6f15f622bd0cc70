"""Training of the ward's staff, protected learning, and how they were consulted."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from random import Random
from typing import Any

from examples.invent.record import FEEDBACK
from examples.invent.ward import EXAMPLES, SEED, TODAY, WARD
from roster.files import read_ward
from staffing_tools.duties.real_time import RealTimeLog
from staffing_tools.duties.training import TrainingLog

COURSES = (
    {"code": "PMVA", "title": "Prevention and management of violence and aggression", "roles": ("RN", "HCSW")},
    {"code": "BLS", "title": "Basic life support", "roles": ("RN", "HCSW", "SCN")},
    {
        "code": "CSM",
        "title": "The common staffing method",
        "for_what": "common staffing method",
        "roles": ("SCN", "LEAD"),
    },
    {"code": "RTS", "title": "Real-time staffing", "for_what": "real-time staffing", "roles": ("LEAD",)},
)
YEARLY = 365
VIEWS = (
    {
        "given_on": "2026-10-14",
        "words": "Two registered nurses on every night.",
        "outcome": "Taken into the decision: vacancies of registered nurses come first.",
    },
    {
        "given_on": "2026-10-21",
        "words": "Breaks that can be taken.",
        "outcome": "Breaks are named on the board of each shift; see the plan against risks to wellbeing.",
    },
)


def training(log: RealTimeLog) -> TrainingLog:
    """The log: what people of the ward file hold by their skills there, and the leads of real-time staffing."""
    people = read_ward(EXAMPLES / "ward-a.toml").people
    chance = Random(SEED + 6)
    roles = {person.id: {"S": "SCN", "R": "RN", "H": "HCSW"}[person.id[0]] for person in people}
    learners = [{"id": id_, "roles": (role,)} for id_, role in roles.items()]
    held = [each for person in people for each in _held(person.id, "PMVA" in person.skills, chance)]
    for lead in log.leads:
        learners.append({"id": lead.id, "roles": ("LEAD",)})
        held.append({"person": lead.id, "course": "RTS", "on": lead.trained_on})
        held.append({"person": lead.id, "course": "CSM", "on": "2026-09-08"})
    return TrainingLog.model_validate(
        {
            "ward": WARD.id,
            "courses": COURSES,
            "people": learners,
            "held": [*held, {"person": "S01", "course": "CSM", "on": "2026-09-08"}],
            "learning": tuple(_learning(chance)),
            "method_hours": 30,
            "views": VIEWS,
            "feedback": FEEDBACK,
        }
    )


def _held(person: str, restraint: bool, chance: Random) -> Iterator[dict[str, Any]]:
    """Courses that are renewed each year, done within the last eleven months."""
    for course in (*(("PMVA",) if restraint else ()), "BLS"):
        on = TODAY - dt.timedelta(days=chance.randrange(20, 330))
        yield {"person": person, "course": course, "on": on, "until": on + dt.timedelta(days=YEARLY)}


def _learning(chance: Random) -> Iterator[dict[str, Any]]:
    """Protected days of October; one was cancelled for want of staff."""
    for number in range(1, 9):
        cancelled = 7.5 if number == 5 else 0
        yield {
            "person": f"R{number:02}",
            "first": dt.date(2026, 10, 5) + dt.timedelta(days=chance.randrange(26)),
            "planned": 7.5,
            "used": 7.5 - cancelled,
            "cancelled": cancelled,
            "reason": "Called back to the ward" if cancelled else "",
        }
