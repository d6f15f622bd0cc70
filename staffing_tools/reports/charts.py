"""The run charts of a report."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction

from roster.run_charts import RunChart, run_chart
from staffing_tools.method import Assessed
from staffing_tools.quality import Measure

LEAST_POINTS = 3
"""Points below which a run chart shows nothing."""


def charts_of(assessed: Assessed) -> Iterator[tuple[Measure, tuple[dt.date, ...], RunChart]]:
    """The measures that have enough points, with the date and value of each."""
    assessment = assessed.assessment
    known = {measure.id: measure for measure in assessment.catalogue.measures}
    for series in assessment.quality.series() if assessment.quality else ():
        measure = known.get(series.measure)
        if measure is None:
            continue
        valued = [
            (point.last, measure.value(Fraction(point.count), Fraction(point.of or 1), assessment.facts))
            for point in series.points
            if measure.kind == "count" or point.of is not None
        ]
        if len(valued) >= LEAST_POINTS:
            yield measure, tuple(date for date, _ in valued), run_chart([value for _, value in valued])
