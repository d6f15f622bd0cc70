"""The workload that a report shows: that of the longer time, or else of the run."""

from __future__ import annotations

from staffing_tools.findings import FindingsError
from staffing_tools.method import Assessed
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
