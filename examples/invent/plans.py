"""A plan against each kind of risk that was severe or came back."""

from __future__ import annotations

from typing import Any

from staffing_tools.duties.escalation import EscalationLog
from staffing_tools.duties.real_time import RealTimeLog
from staffing_tools.duties.recurrent import PlanLog, Theme, escalated, red_shifts, themes
from staffing_tools.facts import shipped

AGAINST = {
    "patients": (
        "Bank registered nurses are asked first for nights; cover agreed with the neighbouring ward.",
        "Both vacancies of registered nurses are filled.",
    ),
    "quality of care": (
        "Leave and groups are planned on the shifts with four registered nurses.",
        "Planned admissions are agreed before 16:00.",
    ),
    "staff wellbeing": (
        "Breaks are named on the board of the shift, and who relieves them.",
        "Two more support workers, as decided in November.",
    ),
    "red shift": (
        "Gaps of nights are looked at a week ahead, with the site coordinator.",
        "Two more support workers and both vacancies filled.",
    ),
}
"""What is done against each kind of risk, and what keeps it from coming back."""


def plans(log: RealTimeLog, escalations: EscalationLog) -> PlanLog:
    """The plans of the ward."""
    kinds = themes((*escalated(escalations), *red_shifts(log)), shipped())
    wanted = (each for each in kinds if each.is_severe or each.is_recurrent)
    return PlanLog.model_validate({"title": "Ward A", "plans": [_plan(each) for each in wanted]})


def _plan(theme: Theme) -> dict[str, Any]:
    actions, prevention = AGAINST[theme.kind]
    return {
        "ward": theme.ward,
        "kind": theme.kind,
        "owner": "Senior charge nurse",
        "reported_to": "Head of service",
        "advice": "Lead nurse, inpatient services: registered nurses on nights come first.",
        "actions": actions,
        "prevention": prevention,
        "review_on": "2027-02-12",
    }
