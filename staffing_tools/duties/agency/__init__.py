"""Agency workers above 150 % of an employee's cost, reported each quarter (NHS (Scotland) Act 1978 s.12IB)."""

from staffing_tools.duties.agency.checks import AgencyCase, check_agency
from staffing_tools.duties.agency.comparator import Comparator, Component
from staffing_tools.duties.agency.cost import OccasionCost, costs
from staffing_tools.duties.agency.files import read_agency, read_occasions, write_agency, write_occasions
from staffing_tools.duties.agency.log import AgencyLog, ReturnSent
from staffing_tools.duties.agency.occasion import Occasion
from staffing_tools.duties.agency.quarterly import AgencyReturn, agency_return, agency_returns

__all__ = [
    "AgencyCase",
    "AgencyLog",
    "AgencyReturn",
    "Comparator",
    "Component",
    "Occasion",
    "OccasionCost",
    "ReturnSent",
    "agency_return",
    "agency_returns",
    "check_agency",
    "costs",
    "read_agency",
    "read_occasions",
    "write_agency",
    "write_occasions",
]
