"""From decision to roster and back: the judgement as a ward's demand, rosters and real time as experience."""

from staffing_tools.demand.both_ways import Fit, LineWte, fit, staffed, wte_of
from staffing_tools.demand.experience import GroupExperience, RosterExperience, experience_of
from staffing_tools.demand.judged import JudgedTemplate, template_of
from staffing_tools.demand.template import DemandTemplate, TemplateLine
from staffing_tools.demand.ward_demand import demand_of, template_from, with_demand

__all__ = [
    "DemandTemplate",
    "Fit",
    "GroupExperience",
    "JudgedTemplate",
    "LineWte",
    "RosterExperience",
    "TemplateLine",
    "demand_of",
    "experience_of",
    "fit",
    "staffed",
    "template_from",
    "template_of",
    "with_demand",
    "wte_of",
]
