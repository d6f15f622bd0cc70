"""A fairness certificate: one person's part of a roster, for that person, with nobody else in it by name."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass
from statistics import quantiles

from roster.fairness.decay import remembered
from roster.fairness.holidays import festivals
from roster.fairness.people import PersonFairness, people_fairness
from roster.fairness.predictability import Predictability
from roster.fairness.refusals import Refusal, Refusals
from roster.reports.hours import PersonHours
from roster.reports.settlement import settlement_of
from roster.reports.unsocial import BurdenShare
from roster.reports.wishes import WishAnswer
from roster.rules.fairness.fair_share import FairShare
from roster.rules.rulebook import Rulebook
from roster.ward import Period, Person, Roster, WardCard
from roster.wishes import Account, SettledWish


@dataclass(frozen=True, slots=True)
class BurdenLine:
    """One burden: what was carried in, done, fair, and what the next period remembers."""

    burden: str
    share: BurdenShare
    next_period: float


@dataclass(frozen=True, slots=True)
class WishLine:
    """A wish with its answer, why where it was refused, and its points with any decision of the manager."""

    answer: WishAnswer
    refusal: Refusal | None
    settled: SettledWish


@dataclass(frozen=True, slots=True)
class Comparison:
    """Where the `people` others of the ward stand, in points above (+) or below (-) their fair shares.

    A quarter of them stand below `low`, half below `middle`, three quarters below `high`.
    """

    people: int
    low: float
    middle: float
    high: float


@dataclass(frozen=True, slots=True)
class Arrangement:
    """A standing of one's own, agreed or protected, and when it is looked at again. Its reason is nowhere."""

    standing: str
    effect: str
    review: dt.date | None


@dataclass(frozen=True, slots=True)
class Certificate:
    """What a person carried, was owed, asked for and got.

    `comparison` is None where the others are fewer than `smallest`, so that none of them could be told apart.
    """

    ward: WardCard
    period: Period
    person: str
    name: str
    burdens: tuple[BurdenLine, ...]
    moved: int
    hours: PersonHours
    wishes: tuple[WishLine, ...]
    account: Account
    holidays: int
    predictability: Predictability | None
    arrangements: tuple[Arrangement, ...]
    comparison: Comparison | None
    smallest: int
    decay: float


def certificates(rulebook: Rulebook, roster: Roster) -> Iterator[Certificate]:
    """One for everybody, in the order of the ward file."""
    values, ward = rulebook.rule(FairShare).values, rulebook.ward
    people, refusals = people_fairness(rulebook, roster), Refusals(rulebook, roster)
    asked, settlement = {wish.id: wish for wish in ward.wishes}, settlement_of(rulebook, roster)
    settled = {each.wish: each for each in settlement.wishes}
    for line, person in zip(people, ward.people, strict=True):
        yield Certificate(
            ward=ward.ward,
            period=ward.period,
            person=person.id,
            name=person.name,
            burdens=tuple(_burdens(line, values.history_decay)),
            moved=line.moved,
            hours=line.hours,
            wishes=tuple(
                WishLine(answer, None if answer.granted else refusals.of(asked[answer.wish]), settled[answer.wish])
                for answer in line.wishes.answers
            ),
            account=settlement.account(person.id),
            holidays=festivals(line.holidays),
            predictability=line.predictability,
            arrangements=tuple(_arrangements(rulebook, person)),
            comparison=_comparison(line, people, values.smallest_group),
            smallest=values.smallest_group,
            decay=values.history_decay,
        )


def _burdens(line: PersonFairness, decay: float) -> Iterator[BurdenLine]:
    for burden, share in (("Nights", line.nights), ("Weekend duties", line.weekends), ("Unsocial points", line.points)):
        standing = share.carried if share.above is None else share.above
        yield BurdenLine(burden, share, remembered(standing, decay))


def _arrangements(rulebook: Rulebook, person: Person) -> Iterator[Arrangement]:
    for line in rulebook.ward.patterns:
        if line.person == person.id and any(
            line.in_force(date, rulebook.ward.calendars) for date in rulebook.ward.period.dates
        ):
            yield Arrangement(line.standing, line.effect, line.review)


def _comparison(line: PersonFairness, people: tuple[PersonFairness, ...], smallest: int) -> Comparison | None:
    others = [p.points.above for p in people if p.person != line.person and p.points.above is not None]
    if len(others) < smallest:
        return None
    low, middle, high = quantiles(others, n=4, method="inclusive")
    return Comparison(len(others), low, middle, high)
