"""Speed of kernels: scoring beside plain Python and pandas, resampling beside NumPy and pandas."""

from benchmarks.kernels.generate import ward, year
from benchmarks.kernels.report import report
from benchmarks.kernels.resampling import resampling_report
from benchmarks.kernels.timing import Clock, Timing, timings

__all__ = ["Clock", "Timing", "report", "resampling_report", "timings", "ward", "year"]
