"""The value of a roster, itemised by rule."""

from __future__ import annotations

from dataclasses import dataclass

from roster.packs import Level
from roster.rules.rulebook import Rulebook
from roster.ward import Roster


@dataclass(frozen=True, slots=True)
class RuleValue:
    """What one rule adds: breaches of its hard terms in the rule's unit, and points."""

    rule: str
    title: str
    level: Level
    breaches: int
    cost: int


@dataclass(frozen=True, slots=True)
class Value:
    """What a roster costs, by rule in the order of the rulebook; less is better."""

    rules: tuple[RuleValue, ...]

    @property
    def breaches(self) -> int:
        """The hard part; 0 for a legal roster."""
        return sum(rule.breaches for rule in self.rules)

    @property
    def cost(self) -> int:
        """The priced part, in points."""
        return sum(rule.cost for rule in self.rules)


def value_of(rulebook: Rulebook, roster: Roster) -> Value:
    """The scorer's value of a roster by rule. Of two duties on one day the table, and so the scorer, sees the first."""
    from roster.scoring import Scorer  # compiled kernels, which reading a ward file does without

    breaches, cost = Scorer(rulebook.table).by_rule(rulebook.frame.cells(roster))
    entries = rulebook.pack.rules
    return Value(
        tuple(
            RuleValue(rule.id, rule.title, entries[rule.id].level, breaches[rule.id], cost[rule.id])
            for rule in rulebook.rules
        )
    )
