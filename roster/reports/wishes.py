"""Which wishes a roster grants."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction

from roster.reports.settlement import wish_book_of
from roster.rules.rulebook import Rulebook
from roster.ward import Roster, Wish
from roster.wishes import Stake, Standing, asked, granted


@dataclass(frozen=True, slots=True)
class WishAnswer:
    """A wish, the points that stand behind it, and whether the roster grants it."""

    wish: str
    person: str
    date: dt.date
    asked: str
    points: int
    granted: bool


@dataclass(frozen=True, slots=True)
class Wishes:
    """Every wish of a ward that was not withdrawn, answered, in the order of the ward file."""

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
        """The share of the points behind the wishes that is granted (F1); None where there are none."""
        staked = sum(answer.points for answer in self.answers)
        won = sum(answer.points for answer in self.answers if answer.granted)
        return Fraction(won, staked) if staked else None


def wishes_of(rulebook: Rulebook, roster: Roster) -> Wishes:
    """The answer that a roster gives to every wish of its ward."""
    book = wish_book_of(rulebook)
    return Wishes(tuple(_answer(wish, book.stakes[wish.id], roster) for wish in book.wishes))


def _answer(wish: Wish, stake: Stake, roster: Roster) -> WishAnswer:
    is_granted = granted(wish, roster.duties(wish.person, wish.date))
    points = stake.weight if stake.standing == Standing.BY_POINTS else stake.points
    return WishAnswer(wish.id, wish.person, wish.date, asked(wish), points, is_granted)
