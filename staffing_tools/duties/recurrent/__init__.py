"""Severe and recurrent risks among those that were escalated (NHS (Scotland) Act 1978 s.12IE)."""

from staffing_tools.duties.recurrent.checks import RecurrentCase, check_recurrent
from staffing_tools.duties.recurrent.event import RiskEvent, escalated, red_shifts
from staffing_tools.duties.recurrent.plan import PlanLog, RiskPlan, plan_against
from staffing_tools.duties.recurrent.theme import Peak, Theme, Window, themes, windows

__all__ = [
    "Peak",
    "PlanLog",
    "RecurrentCase",
    "RiskEvent",
    "RiskPlan",
    "Theme",
    "Window",
    "check_recurrent",
    "escalated",
    "plan_against",
    "red_shifts",
    "themes",
    "windows",
]
