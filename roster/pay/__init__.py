"""What a roster costs, in exact pence, by dated rates of which each says how sure we are."""

from roster.pay.costs import Costs, costs_of
from roster.pay.figures import PayConfidence, PayFigure
from roster.pay.lines import CostLine, Element, Money
from roster.pay.table import PayError, PayTable, pay_table_for, pay_tables

__all__ = [
    "CostLine",
    "Costs",
    "Element",
    "Money",
    "PayConfidence",
    "PayError",
    "PayFigure",
    "PayTable",
    "costs_of",
    "pay_table_for",
    "pay_tables",
]
