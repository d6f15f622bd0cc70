"""The full-time week, by date."""

from __future__ import annotations

import datetime as dt
from decimal import ROUND_HALF_UP, ROUND_UP, Decimal
from fractions import Fraction

from roster.ward.base import Noun
from roster.ward.people import Contract


class FullTimeStep(Noun):
    """From this date on, a full-time week has this many minutes."""

    start: dt.date
    minutes: int
    source: str
    confidence: str


class FullTimeWeek(Noun):
    """The dated table of full-time weeks (AFC-01), earliest first."""

    steps: tuple[FullTimeStep, ...]

    def minutes(self, date: dt.date) -> int:
        """Minutes in a full-time week on the date. Raises ValueError for a date before the table begins."""
        holding = [step for step in self.steps if step.start <= date]
        if not holding:
            raise ValueError(f"no full-time week is known for {date}; the table begins on {self.steps[0].start}")
        return holding[-1].minutes

    def weekly(self, contract: Contract, date: dt.date) -> int:
        """Minutes a week under a contract on the date, a share of full time to the nearest minute (AFC-02)."""
        if contract.weekly_minutes is not None:
            return contract.weekly_minutes
        share = (contract.wte or Decimal(0)) * self.minutes(date)
        return int(share.quantize(Decimal(1), rounding=ROUND_HALF_UP))

    def wte(self, contract: Contract, date: dt.date) -> Fraction:
        """The whole-time equivalent of a contract on the date (AFC-03)."""
        return Fraction(self.weekly(contract, date), self.minutes(date))

    def pay_hours(self, contract: Contract, date: dt.date) -> Decimal:
        """Hours a week that payroll uses: as the contract gives them, else rounded up to one decimal (AFC-02)."""
        if contract.pay_hours is not None:
            return contract.pay_hours
        hours = Decimal(self.weekly(contract, date)) / 60
        return hours.quantize(Decimal("0.1"), rounding=ROUND_UP)

    def daily(self, contracts: tuple[Contract, ...], person: str, date: dt.date) -> Fraction:
        """A seventh of the person's week on the date; nothing on a date without a contract."""
        for contract in contracts:
            if contract.person == person and contract.holds_on(date):
                return Fraction(self.weekly(contract, date), 7)
        return Fraction(0)
