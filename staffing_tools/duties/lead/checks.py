"""Checks of time to lead: agreed, rostered as agreed, delivered, and each loss explained."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from roster.ward import Place
from staffing_tools.duties.lead.delivered import delivered
from staffing_tools.duties.lead.log import LeadLog, LeadPeriod
from staffing_tools.facts import Facts, shipped
from staffing_tools.findings import Finding, by_severity


def check_lead(log: LeadLog, facts: Facts | None = None) -> tuple[Finding, ...]:
    """Everything that the checks find, errors first."""
    known = facts or shipped()
    periods = (
        finding for number, each in enumerate(log.periods) for finding in _period(each, ("periods", number), known)
    )
    return by_severity((*_leaders(log), *periods))


def _leaders(log: LeadLog) -> Iterator[Finding]:
    if not log.leaders:
        message = "nobody who leads the team is named; section 12IH speaks of each of them"
        yield Finding(code="leaders-missing", severity="warning", message=message, place=("leaders",))
    for number, leader in enumerate(log.leaders):
        if not any(period.leader == leader.id for period in log.periods):
            message = "no time to lead is given for this leader; say what is agreed"
            yield Finding(code="lead-time-missing", severity="warning", message=message, place=("leaders", number))


def _period(period: LeadPeriod, place: Place, facts: Facts) -> Iterator[Finding]:
    yield from _hours(period, place, facts)
    for number, lost in enumerate(period.lost):
        where = (*place, "lost", number)
        if lost.to == "numbers":
            message = f"{lost.hours:f} hours of time to lead went into the numbers"
            yield Finding(
                code="lead-into-numbers", severity="information", message=message, date=lost.date, place=where
            )
        if not lost.reason:
            message = "time to lead was lost without a reason; give it"
            yield Finding(code="lead-lost-reason", severity="warning", message=message, date=lost.date, place=where)


def _hours(period: LeadPeriod, place: Place, facts: Facts) -> Iterator[Finding]:
    first, made = period.dates.first, delivered(period)
    if not period.agreed:
        message = "no time to lead is agreed; the Act asks for sufficient time and leaves the amount to the board"
        yield Finding(code="lead-not-agreed", severity="warning", message=message, date=first, place=(*place, "agreed"))
    if period.rostered < period.agreed:
        message = f"{period.rostered:f} hours are rostered and {period.agreed:f} agreed"
        yield Finding(
            code="lead-rostered-short", severity="warning", message=message, date=first, place=(*place, "rostered")
        )
    if made.share is not None and made.share < facts.lead_delivered_share.exact:
        message = f"{made.words}; below {facts.lead_delivered_share.words}"
        yield Finding(
            code="lead-not-delivered", severity="warning", message=message, date=first, place=(*place, "worked")
        )
    lost = sum((Fraction(each.hours) for each in period.lost), Fraction(0))
    if Fraction(period.worked) + lost < Fraction(period.rostered):
        message = "rostered hours were neither worked nor said to be lost; enter what became of them"
        yield Finding(code="lead-unaccounted", severity="warning", message=message, date=first, place=place)
