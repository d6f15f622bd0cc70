"""Speed of kernels: scoring beside plain Python and pandas, searching as tables grow, resampling beside pandas."""

from benchmarks.kernels.generate import ward, year
from benchmarks.kernels.report import report
from benchmarks.kernels.resampling import resampling_report
from benchmarks.kernels.search import growth, search_report
from benchmarks.kernels.timing import Clock, Timing, timings

__all__ = ["Clock", "Timing", "growth", "report", "resampling_report", "search_report", "timings", "ward", "year"]
