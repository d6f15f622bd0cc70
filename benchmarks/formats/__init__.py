"""Public sets and our own: readers, lowering to tables, and validators, one folder or module a set."""

from benchmarks.formats import inrc1, inrc2, nrp24, wards
from benchmarks.formats.problem import Format, Problem
from benchmarks.formats.roster import DAY_OFF, Roster, RosterError, cells_of, roster_of
from benchmarks.formats.text import FormatError
from benchmarks.formats.verdict import Finding, Verdict

FORMATS: dict[str, Format] = {"nrp24": nrp24, "inrc1": inrc1, "inrc2": inrc2, "wards": wards}
"""The sets that can be run, by name; a further set is one entry here."""

__all__ = [
    "DAY_OFF",
    "FORMATS",
    "Finding",
    "Format",
    "FormatError",
    "Problem",
    "Roster",
    "RosterError",
    "Verdict",
    "cells_of",
    "roster_of",
]
