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
from staffing_tools.duties.real_time.months import by_month
from staffing_tools.duties.real_time.reading import ReadRealTime, read_with_shifts
from staffing_tools.duties.real_time.red_run import RedRun, red_runs
from staffing_tools.duties.real_time.risk import RaisedRisk, RiskCategory
from staffing_tools.duties.real_time.staff import RoleFound, staff_found
from staffing_tools.duties.real_time.summary import RealTimeSummary, real_time_summary

__all__ = [
    "Arrangements",
    "ColourMeaning",
    "Lead",
    "MitigationKind",
    "RaisedRisk",
    "ReadRealTime",
    "RealTimeCase",
    "RealTimeLog",
    "RealTimeSummary",
    "RedRun",
    "RiskCategory",
    "RoleFound",
    "ShiftAssessment",
    "by_month",
    "check_real_time",
    "read_arrangements",
    "read_assessments",
    "read_real_time",
    "read_with_shifts",
    "real_time_summary",
    "red_runs",
    "shipped_arrangements",
    "staff_found",
    "write_assessments",
    "write_real_time",
]
