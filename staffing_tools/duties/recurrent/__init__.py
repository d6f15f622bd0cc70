"""Severe and recurrent risks among those that were escalated (NHS (Scotland) Act 1978 s.12IE)."""

from staffing_tools.duties.recurrent.checks import RecurrentCase, check_recurrent
from staffing_tools.duties.recurrent.event import RiskEvent, escalated, red_shifts
from staffing_tools.duties.recurrent.plan import PlanLog, RiskPlan
from staffing_tools.duties.recurrent.theme import Theme, Window, themes, windows

__all__ = [
    "PlanLog",
    "RecurrentCase",
    "RiskEvent",
    "RiskPlan",
    "Theme",
    "Window",
    "check_recurrent",
    "escalated",
    "red_shifts",
    "themes",
    "windows",
]
