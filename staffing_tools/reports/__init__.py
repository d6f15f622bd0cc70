"""Assessments for people and programs: every figure with what it was made from."""

from staffing_tools.reports.figure import TracedFigure
from staffing_tools.reports.figures import figures_of
from staffing_tools.reports.found import FindingForm, findings_form
from staffing_tools.reports.machine import SHOWN_IN_TABLES, AssessedForm, assessed_form, figure_form

__all__ = [
    "SHOWN_IN_TABLES",
    "AssessedForm",
    "FindingForm",
    "TracedFigure",
    "assessed_form",
    "figure_form",
    "figures_of",
    "findings_form",
]
