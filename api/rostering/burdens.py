"""What a change of a roster does to one person's hours, nights, weekends, unsocial points, rest and pay."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from roster.pay import Element, Money, pay_of
from roster.rules import Rulebook
from roster.rules.fairness.burdens import HUNDRED, burdens
from roster.rules.fairness.fair_share import FairShare
from roster.rules.reading import Reading
from roster.ward import Roster


@dataclass(frozen=True, slots=True)
class Burden:
    """What one person bears more (+) or less (-), in minutes, duties, points and pence.

    overtime, excess  how many of the minutes are paid beyond full time, and beyond the contract up to it
    """

    person: str
    minutes: int
    nights: int
    weekends: int
    unsocial: float
    overtime: int
    excess: int
    pay: Money

    @property
    def neutral(self) -> bool:
        """Whether no hours and no unsocial work are moved."""
        return not (self.minutes or self.nights or self.weekends or round(self.unsocial, 6))

    @property
    def words(self) -> str:
        """Such as R05: +7:30 h, +1 night, £150.20 (unconfirmed)."""
        parts = [f"{self.minutes / 60:+.1f} h"] if self.minutes else []
        parts += [
            f"{amount:+d} {noun}" for amount, noun in ((self.nights, "night"), (self.weekends, "weekend")) if amount
        ]
        parts += [f"{self.unsocial:+.1f} unsocial points"] if round(self.unsocial, 6) else []
        parts += [f"pay {self.pay.words}"] if self.pay.pence else []
        return f"{self.person}: {', '.join(parts) or 'nothing moves'}"


def burden_of(rulebook: Rulebook, before: Roster, after: Roster, person: str) -> Burden:
    """What one person bears more or less."""
    done = [_done(rulebook, roster, person) for roster in (before, after)]
    lines = [pay_of(rulebook, roster, person) for roster in (before, after)]
    paid = [
        {element: sum(ln.minutes for ln in found if ln.element is element) for element in Element} for found in lines
    ]
    pence = [sum(line.pence for line in found) for found in lines]
    sure = all(line.confirmed for found in lines for line in found)
    minutes, nights, weekends, unsocial = (b - a for a, b in zip(*done, strict=True))
    return Burden(
        person=person,
        minutes=minutes,
        nights=nights // HUNDRED,
        weekends=weekends // HUNDRED,
        unsocial=unsocial / HUNDRED,
        overtime=paid[1][Element.OVERTIME] - paid[0][Element.OVERTIME],
        excess=paid[1][Element.EXCESS] - paid[0][Element.EXCESS],
        pay=Money(pence[1] - pence[0], sure),
    )


def _done(rulebook: Rulebook, roster: Roster, person: str) -> tuple[int, ...]:
    """Minutes, then each burden, in hundredths where it is counted in points."""
    frame = rulebook.frame
    row, cells = frame.rows.index(person), frame.cells(roster)
    counted = (
        sum(int(burden.weights[day, cells[row, day]]) for day in frame.period)
        for burden in burdens(frame, rulebook.rule(FairShare).values)
    )
    minutes = sum(stint.minutes for stint in Reading(frame, roster).rostered(person))
    return minutes, *counted


@dataclass(frozen=True, slots=True)
class Rest:
    """Minutes of rest before and after a duty, None where nothing comes near; days worked in a row around it."""

    before: int | None
    after: int | None
    in_a_row: int


def rest_of(rulebook: Rulebook, roster: Roster, person: str, date: dt.date) -> Rest:
    """The rest around the duty that a person works on a date."""
    stints = Reading(rulebook.frame, roster).stints(person)
    mine = next(stint for stint in stints if stint.date == date)
    earlier = [stint.end for stint in stints if stint.end <= mine.start and stint is not mine]
    later = [stint.start for stint in stints if stint.start >= mine.end]
    worked = {stint.date for stint in stints}
    first = last = date
    while first - dt.timedelta(days=1) in worked:
        first -= dt.timedelta(days=1)
    while last + dt.timedelta(days=1) in worked:
        last += dt.timedelta(days=1)
    before = mine.start - max(earlier) if earlier else None
    after = min(later) - mine.end if later else None
    return Rest(before, after, (last - first).days + 1)
