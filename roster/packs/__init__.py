"""Dated rule packs, as data."""

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
from roster.packs.unsocial import UnsocialMinutes, UnsocialWindow, window_for

__all__ = [
    "Confidence",
    "Elsewhere",
    "Level",
    "Pack",
    "PackError",
    "RuleEntry",
    "SourcedValue",
    "UnsocialMinutes",
    "UnsocialWindow",
    "pack_for",
    "packs",
    "window_for",
]
