"""Establishment arithmetic: exact, rounded once at the end, with every convention named."""

from staffing_tools.establishment.allowance import AbsenceAllowance, Convention
from staffing_tools.establishment.establishment import Establishment
from staffing_tools.establishment.lead import TimeToLead
from staffing_tools.establishment.part_time import PartTimeHours, hours_and_minutes, part_time_hours
from staffing_tools.establishment.sickness import sickness_rate
from staffing_tools.establishment.step import Step
from staffing_tools.establishment.week import WeekChangeError, WeekStretch, full_time_week, one_week, week_stretches

__all__ = [
    "AbsenceAllowance",
    "Convention",
    "Establishment",
    "PartTimeHours",
    "Step",
    "TimeToLead",
    "WeekChangeError",
    "WeekStretch",
    "full_time_week",
    "hours_and_minutes",
    "one_week",
    "part_time_hours",
    "sickness_rate",
    "week_stretches",
]
