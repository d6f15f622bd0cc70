"""Dated rule packs, as data."""

from roster.packs.gap_filling import CostSource, GapStep, gap_filling_order
from roster.packs.pack import (
    Confidence,
    Elsewhere,
    Level,
    Pack,
    PackError,
    RuleEntry,
    SourcedValue,
    pack_for,
    packs,
)
from roster.packs.unsocial import Nation, UnsocialMinutes, UnsocialWindow, window_for

__all__ = [
    "Confidence",
    "CostSource",
    "Elsewhere",
    "GapStep",
    "Level",
    "Nation",
    "Pack",
    "PackError",
    "RuleEntry",
    "SourcedValue",
    "UnsocialMinutes",
    "UnsocialWindow",
    "gap_filling_order",
    "pack_for",
    "packs",
    "window_for",
]
