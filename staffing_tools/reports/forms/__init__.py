"""Every duty in the machine form, one a file: what commands and the service give."""

from staffing_tools.reports.forms.advice import AdviceForm, advice_form
from staffing_tools.reports.forms.agency import AgencyForm, agency_form
from staffing_tools.reports.forms.annual import AnnualForm, annual_form, evidence_counts
from staffing_tools.reports.forms.calendar import CalendarForm, calendar_form
from staffing_tools.reports.forms.demand import DemandForm, demand_form
from staffing_tools.reports.forms.escalation import EscalationsForm, escalation_form
from staffing_tools.reports.forms.judgement import JudgementForm, judgement_form
from staffing_tools.reports.forms.lead import LeadForm, lead_form
from staffing_tools.reports.forms.real_time import RealTimeForm, real_time_form
from staffing_tools.reports.forms.risks import RisksForm, risks_form
from staffing_tools.reports.forms.simulation import SimulationForm, simulation_form
from staffing_tools.reports.forms.tool import ToolForm, tool_form
from staffing_tools.reports.forms.training import TrainingForm, training_form

__all__ = [
    "AdviceForm",
    "AgencyForm",
    "AnnualForm",
    "CalendarForm",
    "DemandForm",
    "EscalationsForm",
    "JudgementForm",
    "LeadForm",
    "RealTimeForm",
    "RisksForm",
    "SimulationForm",
    "ToolForm",
    "TrainingForm",
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
