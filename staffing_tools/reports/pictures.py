"""The pictures of a report."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from staffing_tools.findings import FindingsError
from staffing_tools.method import Assessed
from staffing_tools.pictures import days_picture, run_chart_picture, staff_picture
from staffing_tools.quality import run_chart
from staffing_tools.reports.page import Picture
from staffing_tools.workload import Bootstrap, spread_of, workload_of

LEAST_POINTS = 3
"""Points below which a run chart shows nothing."""


def pictures_of(assessed: Assessed, how: Bootstrap | None = None) -> tuple[Picture, ...]:
    """Workload by day and by part of the day, and a run chart of each measure."""
    return (*_workload(assessed, how or Bootstrap()), *_measures(assessed))


def _workload(assessed: Assessed, how: Bootstrap) -> Iterator[Picture]:
    case = assessed.assessment.workload_case
    if case is None:
        return
    try:
        workload = workload_of(case)
    except FindingsError:
        return
    spread = spread_of(workload, case.establishment_of(workload.mean_week), how)
    yield Picture("Workload by day", days_picture(workload))
    yield Picture("Staff needed by part of the day", staff_picture(spread, workload.ward))


def _measures(assessed: Assessed) -> Iterator[Picture]:
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
            chart = run_chart([value for _, value in valued])
            dates = [date for date, _ in valued]
            yield Picture(measure.title, run_chart_picture(chart, dates, measure.title, measure.unit(assessment.facts)))
