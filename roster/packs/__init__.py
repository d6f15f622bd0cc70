"""Dated rule packs, as data."""

from roster.packs.pack import Confidence, Level, Pack, PackError, RuleEntry, SourcedValue, pack_for, packs

__all__ = ["Confidence", "Level", "Pack", "PackError", "RuleEntry", "SourcedValue", "pack_for", "packs"]
