"""From decision to roster: judgement and agreed establishment as a ward's demand, with the arithmetic both ways."""

from staffing_tools.demand.both_ways import Fit, LineWte, fit, staffed, wte_of
from staffing_tools.demand.judged import JudgedTemplate, template_of
from staffing_tools.demand.template import DemandTemplate, TemplateLine
from staffing_tools.demand.ward_demand import demand_of, template_from, with_demand

__all__ = [
    "DemandTemplate",
    "Fit",
    "JudgedTemplate",
    "LineWte",
    "TemplateLine",
    "demand_of",
    "fit",
    "staffed",
    "template_from",
    "template_of",
    "with_demand",
    "wte_of",
]
