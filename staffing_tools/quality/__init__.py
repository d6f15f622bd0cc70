"""Quality measures beside the whole-time equivalents: rates, run charts, the period beside the year."""

from staffing_tools.quality.beside import Beside, Tally, beside
from staffing_tools.quality.catalogue import Catalogue, read_catalogue, shipped_catalogue
from staffing_tools.quality.data_file import read_points, read_quality, write_points, write_quality
from staffing_tools.quality.measure import Measure
from staffing_tools.quality.occupied import occupied_bed_days
from staffing_tools.quality.rules import ChartRules, chart_rules
from staffing_tools.quality.run_chart import RunChart, Signal, run_chart
from staffing_tools.quality.series import Point, QualityData, Series

__all__ = [
    "Beside",
    "Catalogue",
    "ChartRules",
    "Measure",
    "Point",
    "QualityData",
    "RunChart",
    "Series",
    "Signal",
    "Tally",
    "beside",
    "chart_rules",
    "occupied_bed_days",
    "read_catalogue",
    "read_points",
    "read_quality",
    "run_chart",
    "shipped_catalogue",
    "write_points",
    "write_quality",
]
