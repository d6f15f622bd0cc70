"""Checks of advice: sought or not needed, departures finished, reports given each quarter."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field

from staffing_tools.act import sections
from staffing_tools.duties.advice.log import AdviceLog
from staffing_tools.facts import Facts, shipped
from staffing_tools.findings import Finding, by_severity
from staffing_tools.year import FinancialYear, quarters_of


@dataclass(frozen=True)
class AdviceCase:
    """A log, the financial year that is looked at, and the day on which that is done."""

    log: AdviceLog
    year: FinancialYear
    today: dt.date
    facts: Facts = field(default_factory=shipped)


def check_advice(case: AdviceCase) -> tuple[Finding, ...]:
    """Everything that the checks find, errors first."""
    return by_severity(finding for check in (_sought, _order, _departures, _reports) for finding in check(case))


def _sought(case: AdviceCase) -> Iterator[Finding]:
    for number, decision in enumerate(case.log.decisions):
        place = ("decisions", number)
        if decision.section not in sections():
            message = f"no such section is known; known: {', '.join(sections())}"
            yield Finding(code="section-unknown", severity="error", message=message, place=(*place, "section"))
        if not decision.advice and not decision.not_sought_because:
            message = "no clinical advice was sought; name it, or say why none was needed"
            yield Finding(
                code="advice-missing", severity="warning", message=message, date=decision.decided_on, place=place
            )


def _order(case: AdviceCase) -> Iterator[Finding]:
    given = {each.id: each.given_on for each in case.log.advice}
    for number, decision in enumerate(case.log.decisions):
        late = [advice for advice in decision.advice if given[advice] > decision.decided_on]
        if late:
            message = f"{', '.join(late)} was given after the decision; advice comes first, so correct a date"
            place = ("decisions", number, "advice")
            yield Finding(code="advice-late", severity="error", message=message, date=decision.decided_on, place=place)


def _departures(case: AdviceCase) -> Iterator[Finding]:
    for number, decision in enumerate(case.log.decisions):
        for position, departure in enumerate(decision.departures):
            if departure.missing:
                message = f"the decision departs from advice and cannot close without {', '.join(departure.missing)}"
                place = ("decisions", number, "departures", position)
                yield Finding(
                    code="departure-open", severity="error", message=message, date=decision.decided_on, place=place
                )


def _reports(case: AdviceCase) -> Iterator[Finding]:
    given = {(each.profession, each.quarter_ends) for each in case.log.reports}
    days = case.facts.advice_report_days
    for quarter in quarters_of(case.year):
        if quarter.last + dt.timedelta(days=int(days.value)) >= case.today:
            continue
        for profession in case.log.professions:
            if (profession, quarter.last) not in given:
                message = f"no report of {profession} to the board for {quarter.words}, {days.words} after it"
                yield Finding(
                    code="advice-report-missing",
                    severity="warning",
                    message=message,
                    date=quarter.last,
                    place=("reports",),
                )
