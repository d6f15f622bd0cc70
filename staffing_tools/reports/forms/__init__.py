"""Every duty in the machine form, one a file: what commands and the service give."""

from staffing_tools.reports.forms.advice import advice_form
from staffing_tools.reports.forms.agency import agency_form
from staffing_tools.reports.forms.annual import annual_form, evidence_counts
from staffing_tools.reports.forms.calendar import calendar_form
from staffing_tools.reports.forms.demand import demand_form
from staffing_tools.reports.forms.escalation import escalation_form
from staffing_tools.reports.forms.judgement import judgement_form
from staffing_tools.reports.forms.lead import lead_form
from staffing_tools.reports.forms.real_time import real_time_form
from staffing_tools.reports.forms.risks import risks_form
from staffing_tools.reports.forms.simulation import simulation_form
from staffing_tools.reports.forms.tool import tool_form
from staffing_tools.reports.forms.training import training_form

__all__ = [
    "advice_form",
    "agency_form",
    "annual_form",
    "calendar_form",
    "demand_form",
    "escalation_form",
    "evidence_counts",
    "judgement_form",
    "lead_form",
    "real_time_form",
    "risks_form",
    "simulation_form",
    "tool_form",
    "training_form",
]
