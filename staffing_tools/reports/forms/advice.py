"""Clinical advice, departures from it, and the quarterly reports."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from staffing_tools.duties.advice import AdviceLog, AdviceReport
from staffing_tools.findings import Finding
from staffing_tools.reports.form import Form
from staffing_tools.reports.found import FindingForm, findings_form


class DepartureForm(Form):
    """A decision that departs from advice."""

    advice: str
    """Id of the advice."""
    owed: list[str]
    """What is still owed to whoever advised."""
    disagreement: bool
    """Whether they disagree."""


class DecisionForm(Form):
    """A decision on advice."""

    id: str
    """Id of the decision."""
    section: str
    """Section of the Act."""
    decided_on: dt.date
    """When."""
    advice: list[str]
    """Ids of the advice that it had."""
    departures: list[DepartureForm]
    """Where it departs from advice."""


class AdviceReportForm(Form):
    """The report of a profession on a quarter."""

    profession: str
    """The profession."""
    first: dt.date
    """First day of the quarter."""
    last: dt.date
    """Its last day."""
    given_on: dt.date | None
    """When the board was given it."""
    decisions: list[str]
    """Ids of decisions of the quarter."""
    departures: list[str]
    """Ids of advice that was departed from."""
    disagreements: int
    """Disagreements on record."""
    views: int
    """Views of the profession."""


class AdviceForm(Form):
    """A year of advice."""

    title: str
    """What it is of."""
    year: str
    """The financial year."""
    decisions: list[DecisionForm]
    """Decisions, with what departures still owe."""
    reports: list[AdviceReportForm]
    """Quarterly reports."""
    findings: list[FindingForm]
    """What the checks found."""


def advice_form(log: AdviceLog, year: str, reports: Iterable[AdviceReport], findings: Iterable[Finding]) -> AdviceForm:
    """Decisions on advice with what departures still owe, and the reports of a financial year."""
    return AdviceForm(
        title=log.title,
        year=year,
        decisions=_decisions(log),
        reports=[_report(each, log) for each in reports],
        findings=findings_form(findings),
    )


def _decisions(log: AdviceLog) -> list[DecisionForm]:
    return [
        DecisionForm(
            id=each.id,
            section=each.section,
            decided_on=each.decided_on,
            advice=list(each.advice),
            departures=[
                DepartureForm(advice=one.advice, owed=list(one.missing), disagreement=bool(one.disagreement))
                for one in each.departures
            ],
        )
        for each in log.decisions
    ]


def _report(each: AdviceReport, log: AdviceLog) -> AdviceReportForm:
    return AdviceReportForm(
        profession=each.profession,
        first=each.quarter.first,
        last=each.quarter.last,
        given_on=log.given_on(each.profession, each.quarter.last),
        decisions=[one.id for one in each.decisions],
        departures=[one.advice for one in each.departures],
        disagreements=each.disagreements,
        views=len(each.views),
    )
