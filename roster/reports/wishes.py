"""Which wishes a roster grants."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from roster.rules.fairness.wishes import asked, granted
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
    is_granted = granted(wish, roster.duties(wish.person, wish.date))
    return WishAnswer(wish.id, wish.person, wish.date, asked(wish), wish.points, is_granted)
