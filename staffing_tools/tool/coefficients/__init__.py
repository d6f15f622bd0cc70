"""Coefficient sets: dated, versioned, immutable, each with where it comes from and who may use it."""

from staffing_tools.tool.coefficients.activity import Activity
from staffing_tools.tool.coefficients.coefficient_set import (
    HOURS,
    WTE,
    Associated,
    CoefficientSet,
    Embedded,
    SetReference,
)
from staffing_tools.tool.coefficients.level import Level
from staffing_tools.tool.coefficients.provenance import Provenance
from staffing_tools.tool.coefficients.set_file import read_set, write_set
from staffing_tools.tool.coefficients.shipped import shipped_set, shipped_sets

__all__ = [
    "HOURS",
    "WTE",
    "Activity",
    "Associated",
    "CoefficientSet",
    "Embedded",
    "Level",
    "Provenance",
    "SetReference",
    "read_set",
    "shipped_set",
    "shipped_sets",
    "write_set",
]
