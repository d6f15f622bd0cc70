"""The set of the second competition (INRC-II, 2015), static: text formats, rules, lowering and validator."""

from benchmarks.formats.inrc2.folder import join, load, names, read
from benchmarks.formats.inrc2.history import parse_history, read_history
from benchmarks.formats.inrc2.instance import (
    Contract,
    History,
    Instance,
    Nurse,
    Request,
    Requirement,
    Scenario,
    Shift,
    Span,
    Week,
    cell,
)
from benchmarks.formats.inrc2.lower import lower
from benchmarks.formats.inrc2.rules import WEIGHTS, Rule
from benchmarks.formats.inrc2.scenario import parse_scenario, read_scenario
from benchmarks.formats.inrc2.solution import parse_solution, read_solution, write_solution
from benchmarks.formats.inrc2.validator import validate
from benchmarks.formats.inrc2.week import parse_week, read_week

__all__ = [
    "WEIGHTS",
    "Contract",
    "History",
    "Instance",
    "Nurse",
    "Request",
    "Requirement",
    "Rule",
    "Scenario",
    "Shift",
    "Span",
    "Week",
    "cell",
    "join",
    "load",
    "lower",
    "names",
    "parse_history",
    "parse_scenario",
    "parse_solution",
    "parse_week",
    "read",
    "read_history",
    "read_scenario",
    "read_solution",
    "read_week",
    "validate",
    "write_solution",
]
