"""One line of cost: whole pence, rounded once, for so many minutes of one duty."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, replace
from enum import StrEnum
from fractions import Fraction

from roster.pay.rates import Figures, Rate

HALF = Fraction(1, 2)


class Element(StrEnum):
    """What is paid for, in the order in which it is shown."""

    BASIC = "Basic pay of contracted hours worked"
    NOT_ROSTERED = "Basic pay of contracted hours not worked: leave, and hours still owed"
    UNSOCIAL = "Unsocial premiums"
    EXCESS = "Excess hours"
    OVERTIME = "Overtime"
    BANK = "Bank"
    AGENCY = "Agency"


@dataclass(frozen=True, slots=True)
class Money:
    """Whole pence, and whether every figure that they rest on is confirmed."""

    pence: int
    confirmed: bool

    @property
    def pounds(self) -> str:
        """Pounds and pence, such as £1,234.56, for where it is said beside them whether they are confirmed."""
        pounds, pence = divmod(abs(self.pence), 100)
        return f"{'-' if self.pence < 0 else ''}£{pounds:,}.{pence:02d}"

    @property
    def words(self) -> str:
        """Pounds and pence, such as £1,234.56 (unconfirmed)."""
        return self.pounds if self.confirmed else f"{self.pounds} (unconfirmed)"


@dataclass(frozen=True, slots=True)
class CostLine:
    """What some minutes cost. Sums of lines are exact, so that everything shown adds up to the penny.

    person  id of the person, "" for a gap that somebody is still to fill
    duty    code of the duty, "" for hours not rostered, id of the group for a gap
    step    id of the step by which a gap is filled, "" for people
    share   of agency time, its price over what an employee of the band would cost for it (AFC-12)
    """

    element: Element
    person: str
    date: dt.date
    duty: str
    minutes: int
    pence: int
    figures: Figures
    step: str = ""
    share: Fraction | None = None

    @property
    def confirmed(self) -> bool:
        """Whether every figure that it rests on is confirmed."""
        return all(figure.confirmed for figure in self.figures)


def whole(pence: Fraction) -> int:
    """To the nearest penny, a half up."""
    return (pence + HALF).__floor__()


def line(element: Element, person: str, date: dt.date, duty: str, minutes: int, rate: Rate) -> CostLine:
    """The line for some minutes at a rate."""
    return CostLine(element, person, date, duty, minutes, whole(rate.pence * minutes), rate.figures)


def agency_line(person: str, date: dt.date, duty: str, minutes: int, rate: Rate, employed: Rate) -> CostLine:
    """The line for some minutes of an agency's, beside what an employee would cost."""
    found = line(Element.AGENCY, person, date, duty, minutes, rate)
    return replace(found, share=rate.pence / employed.pence)
