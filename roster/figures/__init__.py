"""Key figures of a period and over periods: what a roster achieved, each with its formula and its threshold."""

from roster.figures.catalogue import FIGURES
from roster.figures.evidence import Evidence, before_changes, with_hired
from roster.figures.key_figure import KeyFigure
from roster.figures.lights import Light, Threshold, thresholds_of
from roster.figures.measure import Measure, Unit, said, short
from roster.figures.of_period import JudgedMeasure, PeriodFigure, PeriodFigures, period_figures
from roster.figures.over_periods import FiguresOverPeriods, Series, figures_over_periods
from roster.figures.patients import PatientCount, PatientCounts
from roster.figures.picture import series_picture, targets_picture

__all__ = [
    "FIGURES",
    "Evidence",
    "FiguresOverPeriods",
    "JudgedMeasure",
    "KeyFigure",
    "Light",
    "Measure",
    "PatientCount",
    "PatientCounts",
    "PeriodFigure",
    "PeriodFigures",
    "Series",
    "Threshold",
    "Unit",
    "before_changes",
    "figures_over_periods",
    "period_figures",
    "said",
    "series_picture",
    "short",
    "targets_picture",
    "thresholds_of",
    "with_hired",
]
