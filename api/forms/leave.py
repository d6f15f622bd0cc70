"""Answers to leave of carers and dependants, in the machine form."""

from __future__ import annotations

import datetime as dt

from api.forms.form import Form
from roster.leave import DependantsLeaveLaw, Emergency, LeaveAnswer, Price
from roster.ward import Absence, day_text


class LeavePriceForm(Form):
    """What an absence costs the roster as it stands, before anybody is moved."""

    uncovered_minutes: int
    """Person-minutes that it leaves open on the floor."""
    points: int
    """What cover and skill mix cost more."""
    pence: int
    """What filling the gaps costs more."""
    confirmed: bool
    """Whether every rate that it rests on is confirmed."""
    released_minutes: int
    """Minutes of duty that it frees the person from."""


class AwayForm(Form):
    """Who is away, from when to when, as a repair needs it; never why."""

    person: str
    """Id of the person."""
    start: dt.date
    """First date."""
    end: dt.date
    """Last date."""
    start_time: str
    """From when on the first date, such as 00:00."""
    end_time: str
    """Until when on the last date, such as 24:00."""


class LegalTestForm(Form):
    """One test of a request."""

    test: str
    """Its name."""
    met: bool
    """Whether it is met."""
    words: str
    """The same in words."""
    section: str
    """The section of the law."""


class OfferForm(Form):
    """Days that may lawfully be offered in place of those asked for."""

    days: list[str]
    """The days, such as 2026-11-10 or 2026-11-12/am."""
    price: LeavePriceForm | None
    """What they cost; nothing where no roster says."""


class LeaveAnswerForm(Form):
    """What may lawfully be answered to a request for carer's leave; it may never be refused."""

    request: str
    """Id of the request."""
    person: str
    """Id of the person."""
    verdict: str
    """granted, may be postponed, needs notice, or beyond the week."""
    tests: list[LegalTestForm]
    """The tests of the law."""
    price: LeavePriceForm | None
    """What the days cost as asked."""
    absences: list[AwayForm]
    """What is away if they are granted as asked."""
    answer_by: dt.date
    """Until when a postponement may be given, in writing and with its reason."""
    latest: dt.date
    """The last date to which it may be postponed."""
    offers: list[OfferForm]
    """Other days, the best first."""


class NobodysDutyForm(Form):
    """A duty that nobody works now."""

    date: dt.date
    """Its date."""
    duty: str
    """Its code."""


class EmergencyForm(Form):
    """Somebody who is away at once."""

    absence: AwayForm
    """From when to when."""
    repair_due: bool
    """Whether the roster needs a repair."""
    duties: list[NobodysDutyForm]
    """Duties that lost their person."""
    price: LeavePriceForm | None
    """What they leave open."""
    law: DependantsLeaveLaw
    """What statute and policy say."""


def leave_answer_form(answer: LeaveAnswer) -> LeaveAnswerForm:
    """An answer in plain values."""
    return LeaveAnswerForm(
        request=answer.request.id,
        person=answer.request.person,
        verdict=answer.verdict,
        tests=[
            LegalTestForm(test=test.name, met=test.met, words=test.words, section=test.clause.section)
            for test in answer.tests
        ],
        price=_price(answer.price),
        absences=[away_form(line) for line in answer.absences],
        answer_by=answer.answer_by,
        latest=answer.latest,
        offers=[
            OfferForm(days=[day_text(day) for day in offer.days], price=_price(offer.price)) for offer in answer.offers
        ],
    )


def emergency_form(found: Emergency) -> EmergencyForm:
    """An emergency in plain values."""
    return EmergencyForm(
        absence=away_form(found.absence),
        repair_due=found.repair_due,
        duties=[NobodysDutyForm(date=date, duty=code) for date, code in found.duties],
        price=_price(found.price),
        law=found.law,
    )


def away_form(absence: Absence) -> AwayForm:
    """An absence without its kind."""
    start, end = (f"{minutes // 60:02d}:{minutes % 60:02d}" for minutes in (absence.start_time, absence.end_time))
    return AwayForm(person=absence.person, start=absence.start, end=absence.end, start_time=start, end_time=end)


def _price(price: Price | None) -> LeavePriceForm | None:
    if price is None:
        return None
    return LeavePriceForm(
        uncovered_minutes=price.uncovered,
        points=price.points,
        pence=price.pence,
        confirmed=price.confirmed,
        released_minutes=price.released,
    )
