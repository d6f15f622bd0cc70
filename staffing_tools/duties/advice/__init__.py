"""Clinical advice, decisions that depart from it, and the quarterly report (NHS (Scotland) Act 1978 s.12IF)."""

from staffing_tools.duties.advice.advice import ClinicalAdvice
from staffing_tools.duties.advice.checks import AdviceCase, check_advice
from staffing_tools.duties.advice.departure import Departure
from staffing_tools.duties.advice.log import AdviceLog, AdvisedDecision, ReportGiven, View
from staffing_tools.duties.advice.report import AdviceReport, advice_report

__all__ = [
    "AdviceCase",
    "AdviceLog",
    "AdviceReport",
    "AdvisedDecision",
    "ClinicalAdvice",
    "Departure",
    "ReportGiven",
    "View",
    "advice_report",
    "check_advice",
]
