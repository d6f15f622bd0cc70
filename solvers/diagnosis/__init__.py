"""Why a table cannot be met, what it would come to if one thing were otherwise, and the least change that mends it."""

from solvers.diagnosis.between import Between, at_least, at_most, price_between
from solvers.diagnosis.conflict import smallest_conflict
from solvers.diagnosis.counterfactual import Counterfactual, Counterfactuals, cheapest, widest_proved
from solvers.diagnosis.difference import Change, Difference, Item, difference
from solvers.diagnosis.mending import Mending
from solvers.diagnosis.repair import Repaired, repair, repair_here
from solvers.diagnosis.variants import capped, holding, with_terms, without
from solvers.diagnosis.within import Freed, Ground, Within

__all__ = [
    "Between",
    "Change",
    "Counterfactual",
    "Counterfactuals",
    "Difference",
    "Freed",
    "Ground",
    "Item",
    "Mending",
    "Repaired",
    "Within",
    "at_least",
    "at_most",
    "capped",
    "cheapest",
    "difference",
    "holding",
    "price_between",
    "repair",
    "repair_here",
    "smallest_conflict",
    "widest_proved",
    "with_terms",
    "without",
]
