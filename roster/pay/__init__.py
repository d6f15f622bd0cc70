"""What a roster costs, in exact pence, by dated rates of which each says how sure we are."""

from roster.pay.costs import Costs, costs_of, gap_costs, pay_of, step_price
from roster.pay.figures import PayConfidence, PayFigure
from roster.pay.lines import CostLine, Element, Money
from roster.pay.paid_time import PaidTime, TimeElement, paid_time
from roster.pay.table import PayError, PayTable, pay_table_for, pay_tables
from roster.pay.worked import PeriodHours, Split, period_hours

__all__ = [
    "CostLine",
    "Costs",
    "Element",
    "Money",
    "PaidTime",
    "PayConfidence",
    "PayError",
    "PayFigure",
    "PayTable",
    "PeriodHours",
    "Split",
    "TimeElement",
    "costs_of",
    "gap_costs",
    "paid_time",
    "pay_of",
    "pay_table_for",
    "pay_tables",
    "period_hours",
    "step_price",
]
