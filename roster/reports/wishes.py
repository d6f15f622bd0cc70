"""Which wishes a roster grants."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction

from roster.rules.rulebook import Rulebook
from roster.ward import Roster, Wish


@dataclass(frozen=True, slots=True)
class WishAnswer:
    """A wish and whether the roster grants it."""

    wish: str
    person: str
    date: dt.date
    asked: str
    points: int
    granted: bool


@dataclass(frozen=True, slots=True)
class Wishes:
    """Every wish of a ward, answered, in the order of the ward file."""

    answers: tuple[WishAnswer, ...]

    def by(self, person: str) -> Wishes:
        """The wishes of one person."""
        return Wishes(tuple(answer for answer in self.answers if answer.person == person))

    @property
    def asked(self) -> int:
        """How many wishes were made."""
        return len(self.answers)

    @property
    def granted(self) -> int:
        """How many of them the roster grants."""
        return sum(answer.granted for answer in self.answers)

    @property
    def share(self) -> Fraction | None:
        """The share that is granted; None where nobody wished."""
        return Fraction(self.granted, self.asked) if self.asked else None

    @property
    def points_share(self) -> Fraction | None:
        """The share of the staked points that is granted (F1); None where nobody wished."""
        staked = sum(answer.points for answer in self.answers)
        won = sum(answer.points for answer in self.answers if answer.granted)
        return Fraction(won, staked) if staked else None


def wishes_of(rulebook: Rulebook, roster: Roster) -> Wishes:
    """The answer that a roster gives to every wish of its ward."""
    return Wishes(tuple(_answer(wish, roster) for wish in rulebook.ward.wishes))


def _answer(wish: Wish, roster: Roster) -> WishAnswer:
    duties = roster.duties(wish.person, wish.date)
    return WishAnswer(wish.id, wish.person, wish.date, _asked(wish), wish.points, _granted(wish, duties))


def _granted(wish: Wish, duties: Iterable[str]) -> bool:
    """Off: no duty. Work: one of the wanted duties, any if none is named. Not: none of the unwanted duties."""
    match wish.want:
        case "off":
            return not any(duties)
        case "work":
            return any(not wish.duties or duty in wish.duties for duty in duties)
        case "not":
            return not any(duty in wish.duties for duty in duties)


def _asked(wish: Wish) -> str:
    named = " or ".join(wish.duties)
    return {"off": "off", "work": named or "to work", "not": f"not {named}"}[wish.want]
