"""Agency workers against the limit, quarter by quarter."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from staffing_tools.duties.agency import AgencyReturn, OccasionCost
from staffing_tools.findings import Finding
from staffing_tools.reports.machine import findings_form


def agency_form(year: str, returns: Iterable[AgencyReturn], findings: Iterable[Finding]) -> dict[str, Any]:
    """The quarterly reports of a financial year, nil returns among them."""
    return {"year": year, "returns": [_return(each) for each in returns], "findings": findings_form(findings)}


def _return(each: AgencyReturn) -> dict[str, Any]:
    return {
        "first": str(each.quarter.first),
        "last": str(each.quarter.last),
        "due": str(each.due),
        "nil": each.is_nil,
        "occasions": each.occasions,
        "reported": [_line(line) for line in each.lines],
    }


def _line(line: OccasionCost) -> dict[str, Any]:
    return {
        "id": line.occasion.id,
        "charge": str(line.occasion.charge),
        "employee": str(line.employee),
        "comparator": line.comparator.words,
        "percent": str(line.percent),
        "circumstances": line.occasion.circumstances,
    }
