"""Rules in ward language: each is lowered to terms, and read plainly over clock times."""

from roster.rules.findings import Finding
from roster.rules.phrases import phrase
from roster.rules.reading import Reading, Stint
from roster.rules.registry import RULES
from roster.rules.rule import Rule, RuleValues
from roster.rules.rulebook import Rulebook, lowered

__all__ = ["RULES", "Finding", "Reading", "Rule", "RuleValues", "Rulebook", "Stint", "lowered", "phrase"]
