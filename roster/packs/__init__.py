"""Dated rule packs, as data."""

from roster.packs.calendars import shipped_calendars, with_calendars
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
from roster.packs.thresholds import FigureThreshold, ThresholdConfidence
from roster.packs.trade_offs import TradeOff
from roster.packs.unsocial import Nation, UnsocialMinutes, UnsocialWindow, window_for

__all__ = [
    "Confidence",
    "CostSource",
    "Elsewhere",
    "FigureThreshold",
    "GapStep",
    "Level",
    "Nation",
    "Pack",
    "PackError",
    "RuleEntry",
    "SourcedValue",
    "ThresholdConfidence",
    "TradeOff",
    "UnsocialMinutes",
    "UnsocialWindow",
    "gap_filling_order",
    "pack_for",
    "packs",
    "shipped_calendars",
    "window_for",
    "with_calendars",
]
