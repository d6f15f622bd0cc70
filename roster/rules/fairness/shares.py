"""Fair shares of a total: in proportion to what each can give, within what each can do."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction


@dataclass(frozen=True, slots=True)
class Reach:
    """What one person can give: `effort` in any unit, and the least and the most of the work that can fall to them."""

    effort: int
    least: int
    most: int

    def at(self, rate: Fraction) -> Fraction:
        """The person's share at a rate of work for each unit of effort."""
        return min(max(rate * self.effort, Fraction(self.least)), Fraction(self.most))


def fair_shares(total: int, people: Sequence[Reach]) -> tuple[int, ...]:
    """Each person's share of `total`: one rate times their effort, held between their least and their most.

    A total beyond what all together can do, or below what must fall to them, is held there too. Shares are rounded
    to whole units, each by itself, so equal people have equal shares and the sum is true to half a unit a person.
    Raises ValueError for a person whose least is above their most.
    """
    if any(person.least > person.most for person in people):
        raise ValueError("a person's least is above their most")
    rate = _rate(total, people)
    return tuple(round(person.at(rate)) for person in people)


def _rate(total: int, people: Sequence[Reach]) -> Fraction:
    """The rate at which the shares add up to the total: their sum is a rising line with a bend at each bound."""
    bends = {Fraction(bound, p.effort) for p in people if p.effort for bound in (p.least, p.most)}
    rates = sorted({Fraction(0)} | bends)
    above = bisect_left(rates, Fraction(total), key=lambda rate: _sum(rate, people))
    if above in (0, len(rates)):
        return rates[max(0, above - 1)]
    low, high = rates[above - 1 : above + 1]
    given = _sum(low, people)
    return low + (high - low) * (total - given) / (_sum(high, people) - given)


def _sum(rate: Fraction, people: Sequence[Reach]) -> Fraction:
    return sum((person.at(rate) for person in people), Fraction(0))
