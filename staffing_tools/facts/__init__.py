"""Figures that the assessment rests on, as data with their sources and how sure we are of each."""

from staffing_tools.facts.fact import Confidence, DatedFact, Fact
from staffing_tools.facts.facts import Facts, read_facts, shipped

__all__ = ["Confidence", "DatedFact", "Fact", "Facts", "read_facts", "shipped"]
