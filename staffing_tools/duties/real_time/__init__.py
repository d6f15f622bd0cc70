"""Real-time staffing assessment: required against actual, colours, risks that staff name (s.12IC)."""

from staffing_tools.duties.real_time.arrangements import (
    Arrangements,
    ColourMeaning,
    MitigationKind,
    read_arrangements,
    shipped_arrangements,
)
from staffing_tools.duties.real_time.assessment import ShiftAssessment
from staffing_tools.duties.real_time.case import RealTimeCase
from staffing_tools.duties.real_time.checks import check_real_time
from staffing_tools.duties.real_time.files import (
    read_assessments,
    read_real_time,
    write_assessments,
    write_real_time,
)
from staffing_tools.duties.real_time.log import Lead, RealTimeLog
from staffing_tools.duties.real_time.risk import RaisedRisk, RiskCategory
from staffing_tools.duties.real_time.summary import RealTimeSummary, real_time_summary

__all__ = [
    "Arrangements",
    "ColourMeaning",
    "Lead",
    "MitigationKind",
    "RaisedRisk",
    "RealTimeCase",
    "RealTimeLog",
    "RealTimeSummary",
    "RiskCategory",
    "ShiftAssessment",
    "check_real_time",
    "read_arrangements",
    "read_assessments",
    "read_real_time",
    "real_time_summary",
    "shipped_arrangements",
    "write_assessments",
    "write_real_time",
]
