"""Checks of agency work: compared, explained, approved, counted once, reported."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass, field
from fractions import Fraction
from itertools import pairwise

from staffing_tools.duties.agency.cost import OccasionCost, costs
from staffing_tools.duties.agency.log import AgencyLog
from staffing_tools.duties.agency.quarterly import agency_returns
from staffing_tools.exact import MINUTES
from staffing_tools.facts import Facts, shipped
from staffing_tools.findings import Finding, Severity, by_severity
from staffing_tools.moments import minutes_between
from staffing_tools.year import FinancialYear

PRACTICE = "practice of NHS Golden Jubilee, board report 2024/25 (SEEN); the statute names no approvers"


@dataclass(frozen=True)
class AgencyCase:
    """A log, the financial year that is looked at, and the day on which that is done."""

    log: AgencyLog
    year: FinancialYear
    today: dt.date
    facts: Facts = field(default_factory=shipped)


def check_agency(case: AgencyCase) -> tuple[Finding, ...]:
    """Everything that the checks find, errors first."""
    subjects = (_comparators, _limit, _explained, _approved, _hours, _overlaps, _returns)
    return by_severity(finding for check in subjects for finding in check(case))


def _comparators(case: AgencyCase) -> Iterator[Finding]:
    for number, occasion in enumerate(case.log.occasions):
        if case.log.comparator(occasion) is None:
            message = "no comparator of this id holds on the first day, so the charge cannot be compared; add one"
            yield _finding("comparator-missing", "error", message, occasion.start.date(), number, "comparator")
    for number, comparator in enumerate(case.log.comparators):
        if comparator.confidence != "SEEN":
            message = (
                f"{comparator.words} rests on the board's own sum ({comparator.confidence}: {comparator.source}; left "
                f"out: {comparator.left_out}); confirm it against the guidance"
            )
            place = ("comparators", number)
            yield Finding(code="comparator-unconfirmed", severity="information", message=message, place=place)


def _numbered(case: AgencyCase) -> Iterator[tuple[int, OccasionCost]]:
    numbers = {occasion.id: number for number, occasion in enumerate(case.log.occasions)}
    return ((numbers[cost.occasion.id], cost) for cost in costs(case.log, case.facts))


def _limit(case: AgencyCase) -> Iterator[Finding]:
    for number, cost in _numbered(case):
        if cost.reported:
            message = f"{cost.percent} % of what an employee would cost; it is reported for the quarter (s.12IB)"
            yield _finding("agency-over-limit", "information", message, cost.occasion.start.date(), number, "charge")


def _explained(case: AgencyCase) -> Iterator[Finding]:
    for number, cost in _numbered(case):
        occasion, date = cost.occasion, cost.occasion.start.date()
        if cost.reported and not occasion.circumstances:
            message = "is to be reported, and the circumstances that made it necessary are not given"
            yield _finding("circumstances-missing", "error", message, date, number, "circumstances")
        if not occasion.reason:
            message = "no reason is given; boards ask for one for every shift"
            yield _finding("agency-reason-missing", "warning", message, date, number, "reason")


def _approved(case: AgencyCase) -> Iterator[Finding]:
    for number, cost in _numbered(case):
        approvals = {
            "executive nurse director": cost.occasion.nurse_approved,
            "medical director": cost.occasion.medical_approved,
        }
        missing = [capacity for capacity, at in approvals.items() if at is None]
        if cost.reported and missing:
            message = f"is above the limit without the approval of the {' and the '.join(missing)} ({PRACTICE})"
            yield _finding("approval-missing", "warning", message, cost.occasion.start.date(), number, "nurse_approved")


def _hours(case: AgencyCase) -> Iterator[Finding]:
    for number, occasion in enumerate(case.log.occasions):
        passed = Fraction(minutes_between(occasion.start, occasion.end), MINUTES)
        if Fraction(occasion.hours) > passed:
            message = "more hours were paid for than passed between start and end; correct one of them"
            yield _finding("agency-hours", "error", message, occasion.start.date(), number, "hours")


def _overlaps(case: AgencyCase) -> Iterator[Finding]:
    ordered = sorted(enumerate(case.log.occasions), key=lambda each: (each[1].worker, each[1].start, each[1].end))
    for (_, earlier), (number, later) in pairwise(ordered):
        if earlier.worker == later.worker and later.start < earlier.end:
            message = f"the worker is on occasion {earlier.id} at the same time; is it entered twice?"
            yield _finding("agency-overlap", "error", message, later.start.date(), number, "start")


def _returns(case: AgencyCase) -> Iterator[Finding]:
    sent = {each.quarter_ends: (number, each) for number, each in enumerate(case.log.returns)}
    for due in agency_returns(case.log, case.year, case.facts):
        number, given = sent.get(due.quarter.last, (0, None))
        if given is None and due.due < case.today:
            message = f"{due.words}; none was sent, though nothing to report is reported too"
            date = due.quarter.last
            yield Finding(
                code="agency-return-missing", severity="warning", message=message, date=date, place=("returns",)
            )
        if given is not None and given.occasions != len(due.lines):
            message = f"reported {given.occasions} occasions, and {len(due.lines)} are on record; send a correction"
            place = ("returns", number, "occasions")
            yield Finding(
                code="agency-return-differs", severity="error", message=message, date=due.quarter.last, place=place
            )


def _finding(code: str, severity: Severity, message: str, date: dt.date, number: int, field_: str) -> Finding:
    place = ("occasions", number, field_)
    return Finding(code=code, severity=severity, message=message, date=date, place=place)
