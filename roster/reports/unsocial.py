"""Nights, weekends and other unsocial work, by person, against a fair share."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from roster.rules.fairness.burdens import HUNDRED, NIGHTS, UNSOCIAL, WEEKENDS, burdens
from roster.rules.fairness.fair_share import FairShare
from roster.rules.fairness.targets import Share, shares
from roster.rules.fatigue.weekends_off import SATURDAY, falls_on
from roster.rules.reading import Reading, Stint
from roster.rules.rulebook import Rulebook
from roster.rules.stretches import ONE_DAY
from roster.ward import NIGHT, Roster


@dataclass(frozen=True, slots=True)
class BurdenShare:
    """What of one burden a person bears: `done` in the period, the `fair` share of it, and `carried` in.

    `carried` is above (+) or below (-) the fair shares of earlier periods. `fair` is None for somebody to whom none
    of the burden can fall.
    """

    done: int
    fair: float | None
    carried: float

    @property
    def above(self) -> float | None:
        """Above (+) or below (-) the fair share at the end, what was carried in included."""
        return None if self.fair is None else self.carried + self.done - self.fair


@dataclass(frozen=True, slots=True)
class PersonUnsocial:
    """One person's unsocial work over the period.

    nights, weekends, points  nights, duties that start on a Saturday or Sunday, unsocial points: each with its share
    weekends_worked           whole weekends with any duty in them, a Friday night included
    weekends_off              the other whole weekends of the period
    """

    person: str
    nights: BurdenShare
    weekends: BurdenShare
    points: BurdenShare
    weekends_worked: int
    weekends_off: int


def unsocial_of(rulebook: Rulebook, roster: Roster) -> tuple[PersonUnsocial, ...]:
    """The unsocial work of everybody, in the order of the ward file. Shares are those of the rule fair-share."""
    rule = next(rule for rule in rulebook.rules if isinstance(rule, FairShare))
    reading = Reading(rulebook.frame, roster)
    fair = {
        burden.name: {share.person: share for share in shares(rulebook.frame, burden)}
        for burden in burdens(rulebook.frame, rule.values)
    }
    return tuple(_person(person.id, reading, rule, fair) for person in rulebook.ward.people)


def _person(person: str, reading: Reading, rule: FairShare, fair: dict[str, dict[str, Share]]) -> PersonUnsocial:
    stints = reading.rostered(person)
    weekends = _weekends(reading, reading.stints(person))
    done = {
        NIGHTS: sum(NIGHT in stint.shift.tags for stint in stints),
        WEEKENDS: sum(stint.date.weekday() >= SATURDAY for stint in stints),
        UNSOCIAL: sum(rule.points(stint, reading) for stint in stints),
    }
    borne = {burden: _share(count, fair[burden].get(person)) for burden, count in done.items()}
    return PersonUnsocial(
        person, borne[NIGHTS], borne[WEEKENDS], borne[UNSOCIAL], sum(weekends), len(weekends) - sum(weekends)
    )


def _share(done: int, share: Share | None) -> BurdenShare:
    if share is None:
        return BurdenShare(done, None, 0.0)
    return BurdenShare(done, share.target / HUNDRED, share.carried / HUNDRED)


def _weekends(reading: Reading, stints: Iterable[Stint]) -> list[bool]:
    """Whether each whole weekend of the period is worked."""
    period, worked = reading.ward.period, list(stints)
    return [
        any(falls_on(stint, date) for stint in worked)
        for date in period.dates
        if date.weekday() == SATURDAY and date + ONE_DAY in period
    ]
