"""Agreed flexible patterns."""

from __future__ import annotations

from typing import Any

from benchmarks.generate.chance import Chance
from benchmarks.generate.design import Design
from benchmarks.generate.staff import DAYS, NIGHTS, Member

NO_NIGHTS: dict[str, Any] = {"effect": "no duties", "tags": "night"}
FORTNIGHT: dict[str, Any] = {"cycle_weeks": 2, "weeks": [1], "cycle_start": "2026-11-02"}

EFFECTS: tuple[dict[str, Any], ...] = (
    {"effect": "days off", "weekdays": "Tue Thu"},
    NO_NIGHTS,
    {"effect": "weekend share", "most": 1, "of": 4},
    {"effect": "hours", "not_before": "09:00", "not_after": "24:00", "weekdays": "Mon-Fri"},
    {"effect": "days off", "weekdays": "Sat Sun"},
    {"effect": "days off", "weekdays": "Mon Tue", **FORTNIGHT},
)
"""What is agreed, dealt out in turn."""


def patterns(design: Design, members: list[Member], start: str) -> list[dict[str, Any]]:
    """The agreed patterns from `start` on. A ward with more of them has those of one with fewer, and some besides."""
    chosen = Chance(design.seed, "flexible").order(members)[: round(design.flexible * len(members))]
    charge = {"person": "S01", "effect": "anchor", "duty": "DAY", "weekdays": "Mon-Fri", "standing": "agreed"}
    agreed = {"standing": "agreed", "start": start, "review": "2027-11-01"}
    return [charge, *({"person": m.id, **agreed, **_effect(m, turn)} for turn, m in enumerate(chosen))]


def _effect(member: Member, turn: int) -> dict[str, Any]:
    """What is agreed with a person; who works nights alone, or none, has a weekday off instead of nights."""
    effect = EFFECTS[turn % len(EFFECTS)]
    if effect is NO_NIGHTS and member.duties in (NIGHTS, DAYS):
        return {"effect": "days off", "weekdays": "Wed"}
    return effect
