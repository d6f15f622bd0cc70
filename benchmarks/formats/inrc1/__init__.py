"""The set of the first competition (INRC-I, 2010): XML format, rules, lowering and validator."""

from benchmarks.formats.inrc1.folder import load, names
from benchmarks.formats.inrc1.instance import (
    Contract,
    Employee,
    Instance,
    Limit,
    Pattern,
    Request,
    Requirement,
    Shift,
    Worked,
)
from benchmarks.formats.inrc1.lower import lower
from benchmarks.formats.inrc1.reader import parse, read
from benchmarks.formats.inrc1.rules import Rule
from benchmarks.formats.inrc1.solution import parse_solution, read_solution, write_solution
from benchmarks.formats.inrc1.validator import validate

__all__ = [
    "Contract",
    "Employee",
    "Instance",
    "Limit",
    "Pattern",
    "Request",
    "Requirement",
    "Rule",
    "Shift",
    "Worked",
    "load",
    "lower",
    "names",
    "parse",
    "parse_solution",
    "read",
    "read_solution",
    "validate",
    "write_solution",
]
