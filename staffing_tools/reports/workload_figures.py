"""The figures of the spread of workload, and of establishments set against it."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from staffing_tools.exact import WEEK
from staffing_tools.method import Assessed
from staffing_tools.reports.figure import TracedFigure, traced
from staffing_tools.reports.spread import establishments_in, workload_in
from staffing_tools.workload import PERCENTS, Workload, days_met, establishment_for, percentile

WTE = "WTE"


def workload_figures(assessed: Assessed) -> Iterator[TracedFigure]:
    """Hours and staff of a mean day, and those that so many percent of the days did not exceed."""
    workload, engine = workload_in(assessed), assessed.assessment.engine
    if workload is None or engine is None:
        return
    entries = "workload.entries" if engine.longer else "tool_run.entries"
    source = (entries, f"{engine.coefficients.id} {engine.coefficients.version}")
    staff = [
        (f"part.{part.code}", part.title, "staff at work", workload.staff(row))
        for row, part in enumerate(workload.parts)
    ]
    for code, title, unit, values in (("day", "Day", "worked hours", workload.daily), *staff):
        name = f"workload.{code}"
        yield traced(f"{name}.mean", f"{title}, mean", sum(values, Fraction(0)) / len(values), unit, *source)
        for percent in PERCENTS:
            words = f"{title}, not exceeded on {percent} % of days"
            yield traced(f"{name}.{percent}", words, percentile(values, percent), unit, *source)
    yield from _capacity(assessed, workload, source)


def _capacity(assessed: Assessed, workload: Workload, source: tuple[str, ...]) -> Iterator[TracedFigure]:
    """The establishments that meet demand on so many days, and the days that those of the record would have met."""
    case = assessed.assessment.workload_case
    if case is None:
        return
    by, settings = case.establishment_of(Fraction(0)), "settings"
    for percent in PERCENTS[1:]:
        words, wte = f"Establishment that meets {percent} % of days", establishment_for(workload, percent, by).total_wte
        yield traced(f"workload.wte.{percent}", words, wte, WTE, f"workload.day.{percent}", settings)
    for name, establishment in establishments_in(assessed).items():
        id_, table = f"workload.met.{name.replace(' ', '_')}", f"table.{name}"
        hours, met = establishment.worked / WEEK, days_met(workload, establishment)
        yield traced(f"{id_}.hours", f"Worked hours a day of {name}", hours, "hours", table, settings)
        days = (f"{id_}.hours", *source)
        yield traced(id_, f"Days that {name} would have met", met.days, "days", *days, places=0)
        yield traced(f"{id_}.percent", f"Days that {name} would have met", met.share * 100, "%", id_, places=1)
