"""Time to lead, agreed, rostered and worked."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from staffing_tools.duties.lead import LeadDelivered, LeadLog, LeadPeriod, delivered
from staffing_tools.findings import Finding
from staffing_tools.reports.form import Form
from staffing_tools.reports.found import FindingForm, findings_form


class LeadHoursForm(Form):
    """Hours of time to lead."""

    agreed: str
    """As agreed."""
    rostered: str
    """As rostered."""
    worked: str
    """As worked."""
    into_numbers: str
    """Worked in the numbers of the shift instead."""
    share: str | None
    """Worked as a share of agreed."""


class LostForm(Form):
    """Time to lead that was lost."""

    date: dt.date
    """When."""
    hours: str
    """How many hours."""
    to: str
    """To what."""


class LeadPeriodForm(LeadHoursForm):
    """A period of a leader."""

    leader: str
    """Pseudonym of the leader."""
    first: dt.date
    """Its first day."""
    last: dt.date
    """Its last day."""
    lost: list[LostForm]
    """What was lost, and to what."""


class LeadForm(Form):
    """Time to lead of a ward."""

    ward: str
    """Id of the ward."""
    whole: LeadHoursForm
    """In all."""
    periods: list[LeadPeriodForm]
    """By period and leader."""
    findings: list[FindingForm]
    """What the checks found."""


def lead_form(log: LeadLog, findings: Iterable[Finding]) -> LeadForm:
    """The whole and each period of each leader, with what it was lost to."""
    periods = [_period(each) for each in log.periods]
    return LeadForm(ward=log.ward, whole=_hours(delivered(log)), periods=periods, findings=findings_form(findings))


def _hours(made: LeadDelivered) -> LeadHoursForm:
    return LeadHoursForm(
        agreed=str(made.agreed),
        rostered=str(made.rostered),
        worked=str(made.worked),
        into_numbers=str(made.into_numbers),
        share=None if made.share is None else str(made.share),
    )


def _period(each: LeadPeriod) -> LeadPeriodForm:
    return LeadPeriodForm(
        leader=each.leader,
        first=each.dates.first,
        last=each.dates.last,
        lost=[LostForm(date=one.date, hours=str(one.hours), to=one.to) for one in each.lost],
        **dict(_hours(delivered(each))),
    )
