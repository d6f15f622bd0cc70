"""A year of shifts as they were assessed in real time, and the time to lead that they used up."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from decimal import Decimal
from random import Random
from typing import Any, Literal

from examples.invent.needs import needed
from examples.invent.patients import in_surge
from examples.invent.risks import named_risks
from examples.invent.ward import ROSTER, SEED, WARD, YEAR
from staffing_tools.duties.lead import LeadLog
from staffing_tools.duties.real_time import RealTimeLog, ShiftAssessment
from staffing_tools.tool import Entry

LEADER, LEADER_HOURS = "S01", Decimal("144")
"""The senior charge nurse, and hours of time to lead agreed for four weeks."""
Colour = Literal["green", "amber", "red"]


def real_time(entries: tuple[Entry, ...]) -> RealTimeLog:
    """Every shift of the year."""
    chance = Random(SEED + 2)
    shifts = tuple(_assessed(entry, chance) for entry in entries)
    return RealTimeLog.model_validate(
        {
            "ward": WARD.id,
            "dates": YEAR,
            "shifts": ("E", "L", "N"),
            "leads": ({"id": "L01", "trained_on": "2025-09-02"}, {"id": "L02", "trained_on": "2026-02-17"}),
            "assessments": shifts,
            "risks": tuple(named_risks(shifts)),
        }
    )


def _assessed(entry: Entry, chance: Random) -> ShiftAssessment:
    required = needed(entry)
    actual = {role: staff - _away(entry.date, role, chance) for role, staff in required.items()}
    before = _colour(required, actual)
    fields: dict[str, Any] = {"before": before, "after": before}
    if before != "green":
        fields |= _mitigated(entry, before, chance)
    hours = sum((given.hours for given in entry.continuous.values()), Decimal(0))
    counts = {"census": entry.census, "continuous_hours": hours or None}
    whole = {"date": entry.date, "shift": entry.part, "required": required, "actual": actual}
    return ShiftAssessment.model_validate(whole | counts | fields)


def _away(date: dt.date, role: str, chance: Random) -> int:
    """How many of a role are missing from a shift: seldom, and more often at weekends and in surges."""
    likely = (0.10 if role == "RN" else 0.13) * (1.4 if date.weekday() > 4 else 1) * (1.6 if in_surge(date) else 1)
    drawn = chance.random()
    return 2 if drawn < likely / 12 else 1 if drawn < likely else 0


def _colour(required: dict[str, int], actual: dict[str, int]) -> Colour:
    """Green with everybody there; red with two missing, or with a single registered nurse."""
    gap = sum(required.values()) - sum(actual.values())
    if not gap:
        return "green"
    return "red" if gap > 1 or actual["RN"] < 2 else "amber"


def _mitigated(entry: Entry, before: Colour, chance: Random) -> dict[str, Any]:
    """What was done, and the colour then; what stays amber or red is escalated."""
    drawn, weekday = chance.random(), entry.date.weekday() < 5
    fields: dict[str, Any] = {"decided_by": "nurse in charge", "advice": "Duty senior nurse consulted"}
    milder = {"amber": "green", "red": "amber"}[before]
    if drawn < 0.5:
        fields |= {"mitigations": ("bank",), "after": "green"}
    elif drawn < 0.62 and weekday and entry.part == "E":
        fields |= {"mitigations": ("leader-in-numbers",), "lead_minutes": 240, "after": milder}
    elif drawn < 0.8:
        fields |= {"mitigations": ("redeploy-in",), "after": milder}
    elif drawn < 0.86 and before == "red":
        fields |= {"mitigations": ("agency",), "after": "green"}
    else:
        fields |= {"mitigations": ("none-possible",), "after": before}
    stays = fields["after"] != "green"
    return fields | ({"escalation": f"e-{entry.date:%m%d}-{entry.part.lower()}"} if stays else {})


def lead(log: RealTimeLog) -> LeadLog:
    """The senior charge nurse over the roster period: what mitigation took from time to lead is lost to the numbers."""
    lost = tuple(
        {
            "date": each.date,
            "hours": Decimal(each.lead_minutes) / 60,
            "to": "numbers",
            "reason": "Early shift one short",
        }
        for each in _into_numbers(log)
    )
    gone = sum((Decimal(each.lead_minutes) / 60 for each in _into_numbers(log)), Decimal(0))
    period = {
        "leader": LEADER,
        "dates": ROSTER,
        "agreed": LEADER_HOURS,
        "rostered": LEADER_HOURS,
        "worked": LEADER_HOURS - gone,
        "lost": lost,
    }
    leaders = ({"id": LEADER, "role": "senior charge nurse"},)
    return LeadLog.model_validate({"ward": WARD.id, "leaders": leaders, "periods": (period,)})


def _into_numbers(log: RealTimeLog) -> Iterator[ShiftAssessment]:
    return (each for each in log.assessments if each.lead_minutes and each.date in ROSTER)
