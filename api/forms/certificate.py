"""A person's certificate, in the machine form of `roster fairness`."""

from __future__ import annotations

import datetime as dt

from api.forms.form import Form
from api.forms.wishes import AccountForm
from roster.fairness import Certificate
from roster.files.fairness import certificate_form
from roster.ward import Period


class ShareForm(Form):
    """What of one burden falls to a person."""

    done: int
    """In the period."""
    fair: float | None
    """The fair share; nothing where none of it can fall to them."""
    carried: float
    """Above (+) or below (-) earlier fair shares."""
    above: float | None
    """Above (+) or below (-) the fair share at the end."""


class BurdenLineForm(Form):
    """One burden of a person."""

    burden: str
    """Nights, weekend duties or unsocial points."""
    share: ShareForm
    """The share."""
    next_period: float
    """What the next period remembers."""


class OwnHoursForm(Form):
    """Minutes of a person over the period."""

    person: str
    """Id of the person."""
    owed: int
    """Of the contract."""
    credited: int
    """Credited for absence."""
    worked: int
    """Rostered, without unpaid breaks."""
    carried: int
    """Net minutes carried in."""
    net: int
    """Net minutes at the end."""


class OwnAnswerForm(Form):
    """A wish and its answer."""

    wish: str
    """Id of the wish."""
    person: str
    """Id of the person."""
    date: dt.date
    """Its date."""
    asked: str
    """What was asked."""
    points: int
    """Points behind it."""
    granted: bool
    """Whether the roster grants it."""


class RefusalForm(Form):
    """Why a wish was refused: rules, and never people."""

    wish: str
    """Id of the wish."""
    barred: bool
    """Whether a rule that cannot be bought off forbids it."""
    rules: list[str]
    """Titles of the rules that stood in its way, the strongest first."""


class OwnSettledForm(Form):
    """The points of a wish, and any decision of the manager."""

    wish: str
    """Id of the wish."""
    person: str
    """Id of the person."""
    date: dt.date
    """Its date."""
    asked: str
    """What was asked."""
    must: bool
    """Whether it was the must."""
    standing: str
    """How it stood before there was a roster, in words."""
    price: int
    """Its price."""
    extra: int
    """Points put on top."""
    granted: bool
    """Whether the ward granted it."""
    swapped: bool
    """Granted, and swapped away."""
    credit: int
    """Points on top for a refusal."""
    decision: str
    """What the manager decided; empty for nothing."""
    decision_code: str
    """The ward's side of that."""
    decided_by: str
    """Who decided."""
    decided: dt.date | None
    """When."""


class OwnWishForm(Form):
    """A wish with its answer, why where it was refused, and its points."""

    answer: OwnAnswerForm
    """The answer."""
    refusal: RefusalForm | None
    """Why it was refused."""
    settled: OwnSettledForm
    """Its points."""


class OwnAccountForm(AccountForm):
    """Points for wishes, and what earlier periods remember."""

    granted: float
    """Wishes granted over the last periods, older ones for less."""
    swapped: float
    """Granted wishes swapped away, the same way."""
    tell_swaps: bool
    """Whether so much was swapped away that it is said."""


class PredictabilityForm(Form):
    """How far one's published duties stood."""

    published: int
    """Duties published."""
    changed: int
    """Changed at short notice."""
    called_in: int
    """Days off on which one was called in."""


class ArrangementForm(Form):
    """A standing of one's own; its reason is nowhere."""

    standing: str
    """agreed or protected."""
    effect: str
    """What it does."""
    review: dt.date | None
    """When it is looked at again."""


class ComparisonForm(Form):
    """Where the others of the ward stand, in points above or below their fair shares."""

    people: int
    """How many they are."""
    low: float
    """A quarter of them stand below."""
    middle: float
    """Half of them stand below."""
    high: float
    """Three quarters of them stand below."""


class CertificateForm(Form):
    """What a person carried, was owed, asked for and got, for that person alone."""

    ward: str
    """Id of the ward."""
    period: Period
    """The period."""
    person: str
    """Id of the person."""
    name: str
    """Name, if the ward gives one."""
    burdens: list[BurdenLineForm]
    """Burdens."""
    moved: int
    """Duties moved since publication."""
    hours: OwnHoursForm
    """Hours."""
    wishes: list[OwnWishForm]
    """Wishes, with the reasons of those refused."""
    account: OwnAccountForm
    """Points for wishes."""
    holidays: int
    """Times of celebration worked in the leave year."""
    predictability: PredictabilityForm | None
    """How far published duties stood."""
    arrangements: list[ArrangementForm]
    """Agreed patterns and adjustments in force."""
    comparison: ComparisonForm | None
    """Where the others stand; nothing where they are too few."""
    smallest: int
    """How few that is."""
    decay: float
    """The part of a standing that the next period remembers."""


def own_certificate_form(certificate: Certificate) -> CertificateForm:
    """A certificate in plain values."""
    return CertificateForm.model_validate(certificate_form(certificate))
