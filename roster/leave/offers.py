"""Other dates for a request: each lawful, ranked by what they cost the roster."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from roster.leave.dates import latest_leave
from roster.leave.entitlement import KIND, ONE_DAY, beyond_the_week, taken, week_of
from roster.leave.law import CarersLeaveLaw
from roster.leave.price import Price, Pricing
from roster.rules.contract.overlaps import away_spans, overlaps
from roster.table.frame import Frame
from roster.ward import Absence, LeaveDay, LeaveRequest


@dataclass(frozen=True, slots=True)
class Offer:
    """Days that are offered in place of those asked for; `price` is None where no roster says what they cost."""

    days: tuple[LeaveDay, ...]
    price: Price | None

    @property
    def rank(self) -> tuple[int, int, int, int, dt.date]:
        """First what leaves nothing open, then dates without a roster yet, then by cover, points and pounds."""
        if self.price is None:
            return 1, 0, 0, 0, self.days[0].date
        price = self.price
        return 2 * (price.uncovered > 0), price.uncovered, price.points, price.pence, self.days[0].date


def offers(
    request: LeaveRequest, first: dt.date, frame: Frame, pricing: Pricing | None, law: CarersLeaveLaw
) -> tuple[Offer, ...]:
    """Every lawful shift of the request to begin on `first` or later, the best one first.

    Lawful: of the same duration, all of it within a month of the first day asked for, within the week in any twelve
    months, under contract, and on dates on which the person would otherwise be there. Where there is a roster, as many
    of the days are days of duty as in the request, since leave on days off would be none.
    """
    found = (days for days in _shifted(request, first, law) if _is_lawful(days, request, frame, law))
    priced = (Offer(days, _price(days, request, pricing)) for days in found if _frees_as_much(days, request, pricing))
    return tuple(sorted(priced, key=lambda offer: offer.rank))


def _shifted(request: LeaveRequest, first: dt.date, law: CarersLeaveLaw) -> Iterator[tuple[LeaveDay, ...]]:
    asked = request.days[0].date
    last, limit = request.days[-1].date, latest_leave(asked, law)
    for step in range(1, (limit - last).days + 1):
        if asked + step * ONE_DAY >= first:
            yield tuple(day._replace(date=day.date + step * ONE_DAY) for day in request.days)


def _is_lawful(days: tuple[LeaveDay, ...], request: LeaveRequest, frame: Frame, law: CarersLeaveLaw) -> bool:
    ward, person = frame.ward, request.person
    if not all(ward.under_contract(person, day.date) for day in days):
        return False
    away = away_spans(ward, person)
    if any(overlaps(line.span, away) for line in absences_of(days, person)):
        return False
    return not beyond_the_week((*taken(ward, person), *days), week_of(request, frame), law)


def _frees_as_much(days: tuple[LeaveDay, ...], request: LeaveRequest, pricing: Pricing | None) -> bool:
    """Whether the days are days of duty as often as those asked for, as far as a roster tells."""
    if pricing is None or not all(day.date in pricing.rulebook.ward.period for day in (*days, *request.days)):
        return True
    there, asked = (len(pricing.duties_in(absences_of(each, request.person))) for each in (days, request.days))
    return there >= asked


def _price(days: tuple[LeaveDay, ...], request: LeaveRequest, pricing: Pricing | None) -> Price | None:
    if pricing is None or not all(day.date in pricing.rulebook.ward.period for day in days):
        return None
    return pricing.price(absences_of(days, request.person))


def absences_of(days: tuple[LeaveDay, ...], person: str) -> tuple[Absence, ...]:
    """The days as absences of carer's leave."""
    return tuple(day.absence(person, KIND) for day in days)
