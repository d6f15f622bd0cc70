"""The professional judgement tool: the staff that were needed, never those who were there."""

from staffing_tools.judgement.case import JudgementCase
from staffing_tools.judgement.checks import check_judgement
from staffing_tools.judgement.engine import NO_LEAD, judgement_result
from staffing_tools.judgement.judgement import Judgement
from staffing_tools.judgement.judgement_file import (
    read_judgement,
    read_records,
    write_judgement,
    write_records,
)
from staffing_tools.judgement.need import DayRecord, StandingNeed
from staffing_tools.judgement.needed import Needed, needed, paid_hours
from staffing_tools.judgement.result import JudgementFigures, JudgementResult, RoleResult
from staffing_tools.judgement.role import Role

__all__ = [
    "NO_LEAD",
    "DayRecord",
    "Judgement",
    "JudgementCase",
    "JudgementFigures",
    "JudgementResult",
    "Needed",
    "Role",
    "RoleResult",
    "StandingNeed",
    "check_judgement",
    "judgement_result",
    "needed",
    "paid_hours",
    "read_judgement",
    "read_records",
    "write_judgement",
    "write_records",
]
