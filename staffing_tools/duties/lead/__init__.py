"""Time to lead: agreed, rostered, delivered, lost (NHS (Scotland) Act 1978 s.12IH)."""

from staffing_tools.duties.lead.checks import check_lead
from staffing_tools.duties.lead.delivered import LeadDelivered, delivered
from staffing_tools.duties.lead.log import LOST_TO, Leader, LeadLog, LeadPeriod, LostTime, LostTo

__all__ = [
    "LOST_TO",
    "LeadDelivered",
    "LeadLog",
    "LeadPeriod",
    "Leader",
    "LostTime",
    "LostTo",
    "check_lead",
    "delivered",
]
