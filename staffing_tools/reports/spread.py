"""The workload that a report shows, that of the longer time or else of the run, and establishments set against it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from staffing_tools.establishment import Establishment
from staffing_tools.findings import FindingsError
from staffing_tools.method import Assessed
from staffing_tools.method.triangulation import Measure
from staffing_tools.workload import Workload, workload_of


def workload_in(assessed: Assessed) -> Workload | None:
    """Hours of each day; nothing without counts, or where errors in them stand in the way."""
    case = assessed.assessment.workload_case
    if case is None:
        return None
    try:
        return workload_of(case)
    except FindingsError:
        return None


AGAINST: tuple[Measure, ...] = ("funded", "in post")
"""Establishments of the record that are set against the workload."""


def establishments_in(assessed: Assessed, *others: Decimal) -> dict[str, Establishment]:
    """What is funded and in post, where the record says so, and others in WTE, as the hours that they can staff.

    Allowance and time to lead are those of the engine. Raises ValueError for one that is less than the time to lead.
    """
    case, triangulation = assessed.assessment.workload_case, assessed.triangulation
    if case is None:
        return {}
    by = case.establishment_of(Fraction(0))
    rows = [row for name in AGAINST if triangulation and (row := triangulation.row(name))]
    named = {row.measure: (row.wte, row.week_minutes or by.week_minutes) for row in rows}
    given = {f"{wte:f} WTE": (Fraction(wte), by.week_minutes) for wte in others}
    return {
        name: Establishment.staffed_by(wte, by.allowance, week, by.lead)
        for name, (wte, week) in (named | given).items()
    }
