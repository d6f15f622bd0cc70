"""Escalation of risks that could not be mitigated where they were found (NHS (Scotland) Act 1978 s.12ID)."""

from staffing_tools.duties.escalation.case import EscalationCase
from staffing_tools.duties.escalation.checks import check_escalations
from staffing_tools.duties.escalation.escalation import (
    Disagreement,
    Escalation,
    EscalationStep,
    Notification,
    Review,
)
from staffing_tools.duties.escalation.ladder import Ladder, Level, read_ladder, shipped_ladder
from staffing_tools.duties.escalation.log import EscalationLog
from staffing_tools.duties.escalation.owed import not_told, to_be_told
from staffing_tools.duties.escalation.standing import Standing, Untold, standings

__all__ = [
    "Disagreement",
    "Escalation",
    "EscalationCase",
    "EscalationLog",
    "EscalationStep",
    "Ladder",
    "Level",
    "Notification",
    "Review",
    "Standing",
    "Untold",
    "check_escalations",
    "not_told",
    "read_ladder",
    "shipped_ladder",
    "standings",
    "to_be_told",
]
