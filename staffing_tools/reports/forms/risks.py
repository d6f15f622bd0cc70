"""Severe and recurrent risks."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from staffing_tools.duties.recurrent import PlanLog, Theme, plan_against
from staffing_tools.findings import Finding
from staffing_tools.reports.form import Form
from staffing_tools.reports.found import FindingForm, findings_form


class RiskForm(Form):
    """A risk."""

    id: str
    """Its id."""
    date: dt.date
    """When."""
    score: int | None
    """Its score."""


class WindowForm(Form):
    """Days in a row in which risks are counted."""

    days: int
    """How many days."""
    recurrent_from: int
    """From how many risks within them a risk recurs."""
    most: int
    """The most that there were."""
    first: dt.date
    """First day of those."""
    last: dt.date
    """Last day of those."""
    met: bool
    """Whether that is recurrence."""


class ThemeForm(Form):
    """A kind of risk on a ward."""

    ward: str
    """Id of the ward."""
    kind: str
    """The kind."""
    risks: list[RiskForm]
    """The risks."""
    severe: list[str]
    """Ids of those that are severe."""
    windows: list[WindowForm]
    """How often it came."""
    recurrent: bool
    """Whether it recurs."""
    planned: bool
    """Whether there is a plan against it."""


class RisksForm(Form):
    """Severe and recurrent risks."""

    themes: list[ThemeForm]
    """Kinds of risk by ward."""
    findings: list[FindingForm]
    """What the checks found."""


def risks_form(themes: Iterable[Theme], plans: PlanLog, findings: Iterable[Finding]) -> RisksForm:
    """Each kind of risk on each ward: its risks, windows, and whether it is planned for."""
    return RisksForm(themes=[_theme(each, plans) for each in themes], findings=findings_form(findings))


def _theme(each: Theme, plans: PlanLog) -> ThemeForm:
    return ThemeForm(
        ward=each.ward,
        kind=each.kind,
        risks=[RiskForm(id=one.id, date=one.date, score=one.score) for one in each.events],
        severe=[one.id for one in each.severe],
        windows=[
            WindowForm(
                days=int(peak.window.days.value),
                recurrent_from=int(peak.window.count.value),
                most=peak.count,
                first=peak.dates.first,
                last=peak.dates.last,
                met=peak.is_met,
            )
            for peak in each.peaks
        ],
        recurrent=each.is_recurrent,
        planned=plan_against(each, plans) is not None,
    )
