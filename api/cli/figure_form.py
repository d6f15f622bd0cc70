"""Key figures in the machine form."""

from __future__ import annotations

from fractions import Fraction
from typing import Any

from roster.figures import FiguresOverPeriods, JudgedMeasure, PeriodFigures, Series, Threshold


def figure_form(figures: PeriodFigures | FiguresOverPeriods) -> dict[str, Any]:
    """The figures of a period; over periods, those of each and every series with its run chart."""
    if isinstance(figures, PeriodFigures):
        return _period(figures)
    return {
        "title": figures.title,
        "periods": [_period(period) for period in figures.periods],
        "series": [_series(series) for series in figures.all_series],
    }


def _period(figures: PeriodFigures) -> dict[str, Any]:
    return {
        "ward": figures.ward.id,
        "start": figures.period.start.isoformat(),
        "end": figures.period.end.isoformat(),
        "figures": [
            {
                "figure": figure.id,
                "title": figure.title,
                "light": figure.light,
                "measures": [_measure(judged) for judged in figure.measures],
            }
            for figure in figures.figures
        ],
    }


def _measure(judged: JudgedMeasure) -> dict[str, Any]:
    measure = judged.measure
    return {
        "measure": measure.id,
        "title": measure.title,
        "value": _number(measure.value),
        "unit": measure.unit.value,
        "words": measure.words,
        "needs": measure.needs,
        "note": measure.note,
        "light": judged.light,
        "threshold": judged.threshold and _threshold(judged.threshold),
    }


def _threshold(threshold: Threshold) -> dict[str, Any]:
    return {
        "least": _number(threshold.least),
        "most": _number(threshold.most),
        "amber_least": _number(threshold.amber_least),
        "amber_most": _number(threshold.amber_most),
        "strict": threshold.strict,
        "falling": threshold.falling,
        "source": threshold.source,
        "confidence": threshold.confidence,
        "amber_confidence": threshold.amber_confidence,
        "confirmed": threshold.confirmed,
        "note": threshold.note,
    }


def _series(series: Series) -> dict[str, Any]:
    chart = series.chart
    return {
        "figure": series.figure,
        "measure": series.measure,
        "unit": series.unit.value,
        "starts": [start.isoformat() for start in series.starts],
        "values": [_number(value) for value in series.values],
        "trend": series.trend,
        "light": series.light,
        "median": _number(chart.median) if chart else None,
        "signals": [
            {"rule": signal.rule, "first": signal.first, "last": signal.last, "words": signal.words}
            for signal in (chart.signals if chart else ())
        ],
    }


def _number(value: Fraction | None) -> float | None:
    """Six decimals, as every file of the program keeps them."""
    return None if value is None else round(float(value), 6)
