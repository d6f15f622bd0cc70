"""A ward's fairness and a person's certificate, in the machine form of `roster fairness`."""

from __future__ import annotations

import datetime as dt

from api.forms.form import Form
from roster.fairness import Certificate, WardFairness
from roster.files.fairness import certificate_form, ward_form
from roster.ward import Period


class EvennessForm(Form):
    """How evenly one burden lies."""

    burden: str
    """Nights, weekend duties or unsocial points."""
    gini: float
    """Gini coefficient against fair shares: 0 where all bear theirs."""
    curve: list[tuple[float, float]]
    """Lorenz curve: part of all fair shares, part of the burden."""


class WishFiguresForm(Form):
    """Wishes granted by points."""

    people: int
    """Who wished."""
    mean: float
    """Part granted on average."""
    lowest: float
    """Part granted to whoever got least."""
    floor: float
    """Part that everybody ought to have."""
    below: int
    """How many have less."""


class StandingForm(Form):
    """One person, without a name: unsocial points."""

    carried: float
    """Above (+) or below (-) earlier fair shares."""
    done: float
    """Worked in the period."""
    fair: float
    """The fair share of the period."""
    above: float
    """Above (+) or below (-) the fair share at the end."""


class BandForm(Form):
    """A difference of two groups with its 95 % band."""

    difference: float
    """The difference."""
    low: float
    """The lower end."""
    high: float
    """The upper end."""


class CarerGapForm(Form):
    """People with an agreed pattern, less people without one."""

    with_pattern: int
    """How many have one."""
    without: int
    """How many have none."""
    wishes: BandForm | None
    """Part of wishes granted."""
    burden: BandForm | None
    """Points above the fair share."""


class PublishedForm(Form):
    """How far published duties stood."""

    share: float
    """Part of them that was changed at short notice."""
    most: float
    """The same of whoever it hit most."""


class WardLoadForm(Form):
    """What the exempt put on the others."""

    group: str
    """Id of the group."""
    shifts: str
    """Nights or weekends."""
    ordinary: float
    """The part of everybody's work that they would be, could all work them."""
    carried: float | None
    """The part of the work of those who can."""
    people: int
    """How many are in the group."""
    exempt: int
    """How many can work none of it."""


class WardFairnessForm(Form):
    """How fair a roster is to the ward, without a name; figures of too few people are left out."""

    ward: str
    """Id of the ward."""
    period: Period
    """The period."""
    smallest: int
    """Figures of fewer people than this are left out."""
    heavy_points: int
    """Points above the fair share from which somebody counts as heavily burdened."""
    heavy: int | None
    """How many are."""
    standings: list[StandingForm]
    """Everybody who may bear unsocial work, the most burdened first."""
    evenness: list[EvennessForm]
    """By burden."""
    wishes: WishFiguresForm | None
    """Wishes."""
    gap: CarerGapForm | None
    """People with agreed patterns beside those without."""
    holidays: list[tuple[int, int]]
    """Times of celebration worked in the leave year, and how many people worked so many."""
    published: PublishedForm | None
    """How far published duties stood."""
    loads: list[WardLoadForm]
    """What the exempt put on the others."""
    withheld: list[str]
    """What is left out."""


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


class OwnAccountForm(Form):
    """Points for wishes."""

    person: str
    """Id of the person."""
    allowance: int
    """The purse."""
    carried: int
    """Carried in."""
    staked: int
    """Put behind wishes."""
    paid: int
    """Paid."""
    returned: int
    """Came back."""
    credit: int
    """On top for refusals."""
    lapsed: int
    """Gone."""
    carried_out: int
    """Carried on."""
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


def ward_fairness_form(found: WardFairness) -> WardFairnessForm:
    """A ward's fairness in plain values."""
    return WardFairnessForm.model_validate(ward_form(found))


def own_certificate_form(certificate: Certificate) -> CertificateForm:
    """A certificate in plain values."""
    return CertificateForm.model_validate(certificate_form(certificate))
