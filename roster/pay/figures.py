"""The figures of a pay table, each with its source and how sure we are of it."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field

from roster.ward import Noun

PayConfidence = Literal["SEEN", "BOARD", "INFERRED", "INFERRED-bk", "UNKNOWN", "ILLUSTRATIVE"]
"""How a figure is known. BOARD: the ward file gives it. ILLUSTRATIVE: a round figure that nobody pays."""

CONFIRMED = frozenset({"SEEN", "BOARD"})


class PayFigure(Noun):
    """What a figure is, where it comes from, and how sure we are of it."""

    title: str
    source: str
    confidence: PayConfidence
    note: str = ""

    @property
    def amount(self) -> str:
        """The figure in words."""
        return ""

    @property
    def confirmed(self) -> bool:
        """Whether it was read in its source, or the board gives it."""
        return self.confidence in CONFIRMED


class Salary(PayFigure):
    """The full-time salary of a band from a date on, in pounds a year."""

    band: int
    start: dt.date
    annual_pounds: int

    @property
    def amount(self) -> str:
        """The figure in words."""
        return f"£{self.annual_pounds:,} a year"


class UnsocialRate(PayFigure):
    """Premiums of some bands of a nation from a date on, in percent of plain time (AFC-04).

    `night` is for Saturdays and for weekday evenings and nights, `sunday` for Sundays and public holidays.
    """

    nation: str
    bands: tuple[int, ...]
    start: dt.date
    night: int = Field(ge=0)
    sunday: int = Field(ge=0)

    @property
    def amount(self) -> str:
        """The figure in words."""
        return f"{self.night} % nights and Saturdays, {self.sunday} % Sundays and public holidays"


class Percent(PayFigure):
    """A rate in percent of plain time."""

    percent: int = Field(ge=0)

    @property
    def amount(self) -> str:
        """The figure in words."""
        return f"{self.percent} %"


class OvertimeRate(Percent):
    """Overtime in percent of plain time, for bands up to `most_band` (AFC-05)."""

    public_holiday: int = Field(ge=0)
    most_band: int

    @property
    def amount(self) -> str:
        """The figure in words."""
        return f"{self.percent} %, public holidays {self.public_holiday} %, bands up to {self.most_band}"


class AgencyPrice(Percent):
    """An agency's price, in percent of what an employee would cost at the time."""

    paid_as: Literal["framework agency", "off-framework agency"]
