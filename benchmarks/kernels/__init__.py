"""Scoring speed: kernels beside plain Python and pandas."""

from benchmarks.kernels.generate import ward, year
from benchmarks.kernels.report import report
from benchmarks.kernels.timing import Clock, Timing, timings

__all__ = ["Clock", "Timing", "report", "timings", "ward", "year"]
