"""Risks as events in time, out of escalations and of shifts that stayed red."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass

from staffing_tools.duties.escalation import Escalation, EscalationLog
from staffing_tools.duties.real_time import RealTimeLog

RED_SHIFT = "red shift"


@dataclass(frozen=True, slots=True, order=True)
class RiskEvent:
    """A risk of one kind on a ward and day, with likelihood x consequence where that was said."""

    date: dt.date
    ward: str
    kind: str
    id: str
    score: int | None = None


def escalated(log: EscalationLog, wards: Iterable[str] | None = None) -> tuple[RiskEvent, ...]:
    """Every escalation, of some wards or of all."""
    chosen = None if wards is None else set(wards)
    return tuple(_event(each) for each in log.escalations if chosen is None or each.ward in chosen)


def _event(each: Escalation) -> RiskEvent:
    return RiskEvent(each.raised_at.date(), each.ward, each.category, each.id, each.score)


def red_shifts(log: RealTimeLog) -> tuple[RiskEvent, ...]:
    """Every shift that stayed red after mitigation."""
    return tuple(
        RiskEvent(each.date, log.ward, RED_SHIFT, f"{each.date}-{each.shift}")
        for each in log.assessments
        if each.after == "red"
    )
