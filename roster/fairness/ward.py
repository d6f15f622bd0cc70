"""How fair a roster is to a whole ward: F1, F5, F7, F9 to F13, without a name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from statistics import mean

from roster.fairness.bands import Band, difference_of_means
from roster.fairness.exemption import Load, loads
from roster.fairness.holidays import festivals
from roster.fairness.measures import Portion, below, gini, lorenz
from roster.fairness.people import PersonFairness, people_fairness
from roster.rules.fairness.fair_share import FairShare
from roster.rules.rulebook import Rulebook
from roster.ward import Period, Roster, WardCard

Curve = tuple[tuple[float, float], ...]


@dataclass(frozen=True, slots=True)
class Evenness:
    """How evenly one burden lies: its Gini coefficient and Lorenz curve against fair shares."""

    burden: str
    gini: float
    curve: Curve


@dataclass(frozen=True, slots=True)
class WishFigures:
    """F1 and F7 for wishes: points granted of points staked, the lowest, and how many are below the floor."""

    people: int
    mean: float
    lowest: float
    floor: float
    below: int


@dataclass(frozen=True, slots=True)
class Standing:
    """One person, unnamed: unsocial points above (+) or below (-) the fair share, carried in and at the end."""

    carried: float
    done: float
    fair: float
    above: float


@dataclass(frozen=True, slots=True)
class CarerGap:
    """F12: people with an agreed pattern less people without one; positive means more for those who have one."""

    with_pattern: int
    without: int
    wishes: Band | None
    burden: Band | None


@dataclass(frozen=True, slots=True)
class PublishedFigures:
    """F13 for the ward: the part of published duties changed at short notice, and the most for one person."""

    share: float
    most: float


@dataclass(frozen=True, slots=True)
class WardFairness:
    """A ward's fairness. Figures of fewer than `smallest` people are None or left out, and `withheld` says which.

    standings  everybody who may bear unsocial work, the most burdened first
    heavy      how many stand more than `heavy_points` above their fair share (F7)
    holidays   how many people worked so many times of celebration in the leave year, by their number (F10)
    """

    ward: WardCard
    period: Period
    smallest: int
    heavy_points: int
    heavy: int | None
    standings: tuple[Standing, ...]
    evenness: tuple[Evenness, ...]
    wishes: WishFigures | None
    gap: CarerGap | None
    holidays: tuple[tuple[int, int], ...]
    published: PublishedFigures | None
    loads: tuple[Load, ...]
    withheld: tuple[str, ...]


def ward_fairness(rulebook: Rulebook, roster: Roster) -> WardFairness:
    """All measures of a roster."""
    values, people = rulebook.rule(FairShare).values, people_fairness(rulebook, roster)
    smallest, withheld = values.smallest_group, []
    sharing = [each for each in people if each.points.fair is not None]
    wishing = [each for each in people if each.wishes.points_share is not None]

    def shown(part: str, group: Sequence[PersonFairness]) -> bool:
        if 0 < len(group) < smallest:
            withheld.append(part)
        return len(group) >= smallest

    standings = _standings(sharing) if shown("unsocial work", sharing) else ()
    gap = _gap(sharing, wishing, smallest, withheld)
    everybody = shown("public holidays", people)
    told = []
    for load in loads(rulebook.frame):
        if 0 < load.limited < smallest:
            withheld.append(f"what others carry of {load.shifts}, {load.title}")
        elif len(load.people) >= smallest:
            told.append(load)
    return WardFairness(
        ward=rulebook.ward.ward,
        period=rulebook.ward.period,
        smallest=smallest,
        heavy_points=values.heavy_points,
        heavy=sum(each.above > values.heavy_points for each in standings) if standings else None,
        standings=standings,
        evenness=tuple(_evenness(people, smallest)),
        wishes=_wishes(wishing, values.wish_floor_percent) if shown("wishes", wishing) else None,
        gap=gap,
        holidays=_holidays(people) if everybody else (),
        published=_published(people) if everybody else None,
        loads=tuple(told),
        withheld=tuple(withheld),
    )


def _standings(people: Sequence[PersonFairness]) -> tuple[Standing, ...]:
    found = (
        Standing(p.points.carried, float(p.points.done), p.points.fair or 0.0, p.points.above or 0.0) for p in people
    )
    return tuple(sorted(found, key=lambda each: -each.above))


def _evenness(people: Sequence[PersonFairness], smallest: int) -> list[Evenness]:
    """Each burden over those to whom some of it should fall in the period."""
    found = []
    for burden, shares in (
        ("nights", [person.nights for person in people]),
        ("weekend duties", [person.weekends for person in people]),
        ("unsocial points", [person.points for person in people]),
    ):
        portions = [Portion(share.done, share.fair) for share in shares if share.fair]
        if len(portions) >= smallest:
            found.append(Evenness(burden, gini(portions), lorenz(portions)))
    return found


def _wishes(people: Sequence[PersonFairness], floor_percent: int) -> WishFigures:
    shares = [_granted(person) for person in people]
    floor = floor_percent / 100
    return WishFigures(len(shares), mean(shares), min(shares), floor, below(shares, floor))


def _granted(person: PersonFairness) -> float:
    return float(person.wishes.points_share or 0)


def _gap(
    sharing: Sequence[PersonFairness], wishing: Sequence[PersonFairness], smallest: int, withheld: list[str]
) -> CarerGap | None:
    """F12; each part only where both groups are large enough."""
    agreed = [p for p in sharing if p.agreed]
    if not agreed:
        return None

    def band(people: Sequence[PersonFairness], figure: Callable[[PersonFairness], float], part: str) -> Band | None:
        groups = [figure(p) for p in people if p.agreed], [figure(p) for p in people if not p.agreed]
        if min(map(len, groups)) < smallest:
            withheld.append(part)
            return None
        return difference_of_means(*groups)

    wishes = band(wishing, _granted, "wishes of people with and without an agreed pattern")
    burden = band(sharing, lambda p: p.points.above or 0.0, "burdens of people with and without an agreed pattern")
    if wishes is None and burden is None:
        return None
    return CarerGap(len(agreed), len(sharing) - len(agreed), wishes, burden)


def _holidays(people: Sequence[PersonFairness]) -> tuple[tuple[int, int], ...]:
    counts = [festivals(person.holidays) for person in people]
    return tuple((number, counts.count(number)) for number in sorted(set(counts)))


def _published(people: Sequence[PersonFairness]) -> PublishedFigures | None:
    records = [person.predictability for person in people if person.predictability and person.predictability.published]
    if not records:
        return None
    part = Fraction(sum(r.changed for r in records), sum(r.published for r in records))
    return PublishedFigures(float(part), float(max(r.share or 0 for r in records)))
