"""A ward's fairness, in the machine form of `roster fairness`."""

from __future__ import annotations

from api.forms.form import Form
from roster.fairness import WardFairness
from roster.files.fairness import ward_form
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


def ward_fairness_form(found: WardFairness) -> WardFairnessForm:
    """A ward's fairness in plain values."""
    return WardFairnessForm.model_validate(ward_form(found))
