"""A year of a ward, period by period, with and without what the ledger remembers of burdens."""

from benchmarks.fairness.year import Arm, Settings, Year, simulate

__all__ = ["Arm", "Settings", "Year", "simulate"]
