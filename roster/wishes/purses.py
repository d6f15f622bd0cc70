"""What each person has for wishes in the period."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from roster.table.frame import Frame
from roster.wishes.rounding import half_up
from roster.wishes.terms import FOUR_WEEKS, WishTerms


@dataclass(frozen=True, slots=True)
class Purse:
    """Points of one person: the period's own, and those carried in as far as they may be."""

    person: str
    allowance: int
    carried: int
    lapsed: int
    """Points carried in beyond the most that may be."""

    @property
    def points(self) -> int:
        """All points that there are for wishes."""
        return self.allowance + self.carried


def purses(frame: Frame, terms: WishTerms) -> tuple[Purse, ...]:
    """Everybody's purse, in the order of the rows. Without a contract in the period there is none."""
    held = {line.person: line.wish_points for line in frame.ward.ledgers}
    return tuple(_purse(frame, terms, person, held.get(person, 0)) for person in frame.rows)


def _purse(frame: Frame, terms: WishTerms, person: str, held: int) -> Purse:
    allowance = _allowance(frame, terms, person)
    carried = min(held, terms.carried_periods * allowance)
    return Purse(person, allowance, carried, held - carried)


def _allowance(frame: Frame, terms: WishTerms, person: str) -> int:
    """The points of a period: for each day under contract the whole part and the part by hours, a 28th of each."""
    total = Fraction(0)
    for date in frame.ward.period.dates:
        for contract in frame.ward.contracts:
            if contract.person == person and contract.holds_on(date):
                total += terms.purse_whole + terms.purse_per_wte * frame.full_time.wte(contract, date)
                break
    return half_up(total / FOUR_WEEKS)
