"""Quality measures beside the whole-time equivalents: rates, the period beside the year."""

from staffing_tools.quality.beside import Beside, Tally, beside
from staffing_tools.quality.catalogue import Catalogue, read_catalogue, shipped_catalogue
from staffing_tools.quality.data_file import read_points, read_quality, write_points, write_quality
from staffing_tools.quality.measure import Measure
from staffing_tools.quality.occupied import occupied_bed_days
from staffing_tools.quality.series import Point, QualityData, Series

__all__ = [
    "Beside",
    "Catalogue",
    "Measure",
    "Point",
    "QualityData",
    "Series",
    "Tally",
    "beside",
    "occupied_bed_days",
    "read_catalogue",
    "read_points",
    "read_quality",
    "shipped_catalogue",
    "write_points",
    "write_quality",
]
