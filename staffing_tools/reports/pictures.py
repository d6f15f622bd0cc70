"""The pictures of a report."""

from __future__ import annotations

from collections.abc import Iterator

from roster.pictures import run_chart_picture
from staffing_tools.exact import rounded
from staffing_tools.method import Assessed
from staffing_tools.pictures import capacity_picture, days_picture, staff_picture
from staffing_tools.reports.charts import charts_of
from staffing_tools.reports.page import Picture
from staffing_tools.reports.spread import establishments_in, workload_in
from staffing_tools.workload import Bootstrap, spread_of


def pictures_of(assessed: Assessed, how: Bootstrap | None = None) -> tuple[Picture, ...]:
    """Workload by day and by part of the day, and a run chart of each measure."""
    return (*_workload(assessed, how or Bootstrap()), *_measures(assessed))


def _workload(assessed: Assessed, how: Bootstrap) -> Iterator[Picture]:
    case, workload = assessed.assessment.workload_case, workload_in(assessed)
    if case is None or workload is None:
        return
    spread = spread_of(workload, case.establishment_of(workload.mean_week), how)
    yield Picture("Workload by day", days_picture(workload))
    yield Picture("Staff needed by part of the day", staff_picture(spread, workload.ward))
    named = establishments_in(assessed)
    if named:
        yield Picture("Days met by establishment", capacity_picture(workload, named))


def _measures(assessed: Assessed) -> Iterator[Picture]:
    for measure, dates, chart in charts_of(assessed):
        unit = measure.unit(assessed.assessment.facts)
        picture = run_chart_picture(chart, dates, measure.title, unit, lambda value: str(rounded(value)))
        yield Picture(measure.title, picture)
