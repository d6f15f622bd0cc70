"""Agency workers against the limit, quarter by quarter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from staffing_tools.duties.agency import AgencyReturn, OccasionCost
from staffing_tools.findings import Finding
from staffing_tools.reports.form import Form
from staffing_tools.reports.found import FindingForm, findings_form


class OccasionForm(Form):
    """An occasion that is to be reported."""

    id: str
    """Id of the booking."""
    charge: str
    """What it cost, in pounds."""
    employee: str
    """What an employee would have cost, in pounds."""
    comparator: str
    """The employee that it is compared with."""
    percent: str
    """The charge in percent of that."""
    circumstances: str
    """Why it was necessary."""


class AgencyReturnForm(Form):
    """The return of a quarter."""

    first: dt.date
    """First day of the quarter."""
    last: dt.date
    """Its last day."""
    due: dt.date
    """When it is due."""
    nil: bool
    """Whether nothing is to be reported."""
    occasions: int
    """Occasions in all."""
    reported: list[OccasionForm]
    """Those that are to be reported."""


class AgencyForm(Form):
    """A year of agency work."""

    year: str
    """The financial year."""
    returns: list[AgencyReturnForm]
    """The quarters."""
    findings: list[FindingForm]
    """What the checks found."""


def agency_form(year: str, returns: Iterable[AgencyReturn], findings: Iterable[Finding]) -> AgencyForm:
    """The quarterly reports of a financial year, nil returns among them."""
    return AgencyForm(year=year, returns=[_return(each) for each in returns], findings=findings_form(findings))


def _return(each: AgencyReturn) -> AgencyReturnForm:
    return AgencyReturnForm(
        first=each.quarter.first,
        last=each.quarter.last,
        due=each.due,
        nil=each.is_nil,
        occasions=each.occasions,
        reported=[_line(line) for line in each.lines],
    )


def _line(line: OccasionCost) -> OccasionForm:
    return OccasionForm(
        id=line.occasion.id,
        charge=str(line.occasion.charge),
        employee=str(line.employee),
        comparator=line.comparator.words,
        percent=str(line.percent),
        circumstances=line.occasion.circumstances,
    )
