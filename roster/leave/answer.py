"""The lawful answer to a request for carer's leave: granted, or postponed with dates offered; never refused."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from roster.leave.dates import earliest_start, latest_answer, latest_leave, notice_days
from roster.leave.entitlement import beyond_the_week, taken, week_of
from roster.leave.law import CarersLeaveLaw, Clause, carers_leave_law
from roster.leave.offers import Offer, absences_of, offers
from roster.leave.price import Price, Pricing
from roster.rules.rulebook import Rulebook
from roster.rules.words import counted, on
from roster.ward import Absence, LeaveRequest, Problem, Roster, WardError

Verdict = Literal["granted", "may be postponed", "needs notice", "beyond the week"]


@dataclass(frozen=True, slots=True)
class LegalTest:
    """One test of a request: whether it is met, in words, and the clause behind it."""

    name: str
    met: bool
    words: str
    clause: Clause


@dataclass(frozen=True, slots=True)
class LeaveAnswer:
    """What may lawfully be answered to a request.

    granted           the days are granted as asked; nothing else would be lawful
    may be postponed  granting them leaves the floor short: the manager may grant them all the same, or postpone them
                      in writing by `answer_by`, with a reason, to dates that are agreed; `offers` are lawful ones
    needs notice      notice is shorter than the law asks: the manager may waive it, or `offers` begin late enough
    beyond the week   part of it is more than a working week in twelve months and no right under this law
    """

    request: LeaveRequest
    verdict: Verdict
    tests: tuple[LegalTest, ...]
    price: Price | None
    offers: tuple[Offer, ...]
    answer_by: dt.date
    latest: dt.date

    @property
    def absences(self) -> tuple[Absence, ...]:
        """The absences to add to the ward file where the days are granted as asked."""
        return absences_of(self.request.days, self.request.person)


def answer_to(id_: str, rulebook: Rulebook, roster: Roster | None, today: dt.date) -> LeaveAnswer:
    """The answer to the request with this id. Raises WardError where there is none, PayError without a pay rate."""
    request = _request(id_, rulebook)
    law, pricing = carers_leave_law(), Pricing(rulebook, roster) if roster else None
    tests = _tests(request, rulebook, law)
    price = _price(request, pricing)
    first = request.days[0].date
    answer_by = latest_answer(request.asked, first, law)
    notice_met, short = tests[1].met, price is not None and price.uncovered > 0
    begin = max(today, first if notice_met else earliest_start(request.asked, request.length, law))
    found = offers(request, begin, rulebook.frame, pricing, law) if short or not notice_met else ()
    verdict = _verdict(tests, short, found, in_time=today <= answer_by)
    return LeaveAnswer(request, verdict, tests, price, found, answer_by, latest_leave(first, law))


def _verdict(tests: tuple[LegalTest, ...], short: bool, found: tuple[Offer, ...], *, in_time: bool) -> Verdict:
    entitled, noticed = (test.met for test in tests)
    if not entitled:
        return "beyond the week"
    if not noticed:
        return "needs notice"
    return "may be postponed" if short and found and in_time else "granted"


def _request(id_: str, rulebook: Rulebook) -> LeaveRequest:
    for request in rulebook.ward.leave_requests:
        if request.id == id_:
            return request
    known = ", ".join(line.id for line in rulebook.ward.leave_requests) or "none"
    raise WardError((Problem(("leave_requests",), f"no request has the id {id_!r}; known: {known}"),))


def _tests(request: LeaveRequest, rulebook: Rulebook, law: CarersLeaveLaw) -> tuple[LegalTest, LegalTest]:
    return _entitlement(request, rulebook, law), _notice(request, law)


def _entitlement(request: LeaveRequest, rulebook: Rulebook, law: CarersLeaveLaw) -> LegalTest:
    week = week_of(request, rulebook.frame)
    days = (*taken(rulebook.ward, request.person), *request.days)
    beyond = beyond_the_week(days, week, law)
    asked = f"{counted_days(request.length)} asked; a working week is {counted_days(week)}"
    words = f"{asked}: {counted_days(beyond)} beyond it in twelve months" if beyond else f"{asked} in twelve months"
    return LegalTest("entitlement", not beyond, words, law.entitlement_weeks)


def _notice(request: LeaveRequest, law: CarersLeaveLaw) -> LegalTest:
    first = request.days[0].date
    needed, given = notice_days(request.length, law), (first - request.asked).days
    words = f"{counted(given, 'day')} given, {counted(needed, 'day')} needed"
    if given < needed:
        earliest = earliest_start(request.asked, request.length, law)
        words = f"{words}: the manager may waive it, or the leave begins on {on(earliest)} or later"
    return LegalTest("notice", given >= needed, words, law.notice_for_each_day)


def _price(request: LeaveRequest, pricing: Pricing | None) -> Price | None:
    if pricing is None or not all(day.date in pricing.rulebook.ward.period for day in request.days):
        return None
    return pricing.price(absences_of(request.days, request.person))


def counted_days(days: Fraction) -> str:
    """A number of days with halves, such as 1 day or 2.5 days."""
    return f"{float(days):g} {'day' if days == 1 else 'days'}"
