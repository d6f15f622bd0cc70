"""The set of Curtois and Qu (2014), instances 1 to 24: text format, rules, lowering and validator."""

from benchmarks.formats.nrp24.folder import load, names
from benchmarks.formats.nrp24.instance import Employee, Instance, Request, Requirement, Shift
from benchmarks.formats.nrp24.lower import lower
from benchmarks.formats.nrp24.reader import parse, read
from benchmarks.formats.nrp24.rules import Rule
from benchmarks.formats.nrp24.validator import validate
from benchmarks.formats.nrp24.writer import write

__all__ = [
    "Employee",
    "Instance",
    "Request",
    "Requirement",
    "Rule",
    "Shift",
    "load",
    "lower",
    "names",
    "parse",
    "read",
    "validate",
    "write",
]
