"""What a minute costs on a date, with the figures that it is made of."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal, TypeVar

from roster.packs import Nation, Pack, UnsocialWindow, window_for
from roster.pay.figures import PayFigure, Salary, UnsocialRate
from roster.pay.table import PayError, PayTable
from roster.pay.unsocial import UnsocialTime, unsocial_time
from roster.ward import PaidAs, PayRate, Span, Ward

YEAR = Fraction(365, 7)
"""Weeks of a year, by which a salary is divided."""

HOUR, PENCE = 60, 100

Figures = frozenset[PayFigure]

HiredAs = Literal["bank", "framework agency", "off-framework agency"]

D = TypeVar("D", Salary, UnsocialRate, PayRate)


@dataclass(frozen=True, slots=True)
class Rate:
    """Exact pence a minute, and the figures that it is made of."""

    pence: Fraction
    figures: Figures

    def times(self, factor: Fraction, *figures: PayFigure) -> Rate:
        """The rate times a factor that comes from more figures."""
        return Rate(self.pence * factor, self.figures | set(figures))

    def plus(self, other: Rate) -> Rate:
        """Both rates together."""
        return Rate(self.pence + other.pence, self.figures | other.figures)


@dataclass(frozen=True)
class Rates:
    """Rates of a ward: the board's own where the ward file gives them, else the table's."""

    table: PayTable
    ward: Ward
    pack: Pack

    @property
    def nation(self) -> Nation:
        """The nation whose terms of service hold."""
        return self.ward.ward.board.nation

    def window(self, band: int, date: dt.date) -> UnsocialWindow:
        """The unsocial hours of the band. Raises PayError."""
        found = window_for(self.pack.unsocial, self.nation, band, date)
        if found is None:
            place = f"band {band} in {self.nation} on {date}"
            raise PayError(f"the rule pack {self.pack.name} has no unsocial hours of {place}")
        return found

    def time(self, band: int, date: dt.date, start: int, end: int) -> UnsocialTime:
        """How much of a stretch in elapsed minutes is unsocial. Raises PayError."""
        return unsocial_time(Span(start, end), frozenset(self.ward.ward.public_holidays), self.window(band, date))

    def plain(self, band: int, date: dt.date) -> Rate:
        """Plain time: the salary of the band over the minutes of a full-time year. Raises PayError."""
        salary = self._salary(band, date)
        minutes = YEAR * self.pack.full_time.minutes(date)
        return Rate(salary.annual_pounds * PENCE / minutes, frozenset({salary}))

    def _salary(self, band: int, date: dt.date) -> Salary:
        own = self._own("salary", band, date)
        if own is not None and own.annual_pounds is not None:
            title = f"Salary of band {band}"
            return Salary(
                title=title,
                source=own.source,
                confidence="BOARD",
                band=band,
                start=own.start,
                annual_pounds=own.annual_pounds,
            )
        found = _latest([salary for salary in self.table.salaries if salary.band == band], date)
        if found is None:
            raise PayError(f"the pay table {self.table.id} has no salary of band {band} on {date}")
        return found

    def premium(self, band: int, date: dt.date, time: UnsocialTime) -> Rate:
        """The mean unsocial premium over a stretch of time. Raises PayError."""
        plain = self.plain(band, date)
        if not time.night and not time.sunday:
            return Rate(Fraction(0), frozenset())
        night, sunday, figures = self._premiums(band, date)
        return plain.times(time.premium(night, sunday), *figures)

    def _premiums(self, band: int, date: dt.date) -> tuple[int, int, Figures]:
        """The two premiums of a band in percent, and where they come from."""
        own = [self._own(paid_as, band, date) for paid_as in ("night premium", "sunday premium")]
        if all(own):
            night, sunday = (line.percent or 0 for line in own if line)
            title = f"Unsocial premiums of band {band}"
            sources = "; ".join(dict.fromkeys(line.source for line in own if line))
            return night, sunday, frozenset({PayFigure(title=title, source=sources, confidence="BOARD")})
        fitting = [rate for rate in self.table.unsocial if rate.nation == self.nation and band in rate.bands]
        rate = _latest(fitting, date)
        if rate is None:
            raise PayError(f"the pay table {self.table.id} has no unsocial premium of band {band} on {date}")
        window = self.window(band, date)
        hours = PayFigure.model_validate(
            {"title": "Unsocial hours", "source": window.source, "confidence": window.confidence}
        )
        return rate.night, rate.sunday, frozenset({rate, hours})

    def _own(self, paid_as: PaidAs, band: int, date: dt.date) -> PayRate | None:
        """The board's own rate."""
        return _latest([line for line in self.ward.pay_rates if (line.paid_as, line.band) == (paid_as, band)], date)

    def employed(self, band: int, date: dt.date, time: UnsocialTime) -> Rate:
        """Plain time with its premium: what an employee of the band costs over the stretch."""
        return self.plain(band, date).plus(self.premium(band, date, time))

    def excess(self, band: int, date: dt.date) -> Rate:
        """Excess hours of part-time staff, without premium (AFC-06)."""
        return self.plain(band, date).times(Fraction(self.table.excess.percent, 100), self.table.excess)

    def overtime(self, band: int, date: dt.date, time: UnsocialTime) -> Rate:
        """Overtime over a stretch, some of it perhaps public holiday; nothing for bands that have none (AFC-05)."""
        rate = self.table.overtime
        if band > rate.most_band:
            return Rate(Fraction(0), frozenset({rate}))
        usual = rate.percent * (time.minutes - time.holiday)
        percent = Fraction(usual + rate.public_holiday * time.holiday, time.minutes)
        return self.plain(band, date).times(percent / 100, rate)

    def with_bank_work(self, overtime: Rate) -> Rate:
        """Overtime that bank work helps to bring about, resting also on that bank work counts (AFC-13)."""
        return overtime.times(Fraction(1), self.table.bank_overtime)

    def hired(self, paid_as: HiredAs, band: int, date: dt.date, time: UnsocialTime) -> Rate:
        """The bank or an agency over a stretch: the board's own hourly rate, else a share of what an employee costs."""
        own = self._own(paid_as, band, date)
        if own is not None and own.hourly_pence is not None:
            figure = PayFigure(title=f"{paid_as}, band {band}", source=own.source, confidence="BOARD")
            return Rate(Fraction(own.hourly_pence, HOUR), frozenset({figure}))
        employed = self.employed(band, date, time)
        if paid_as == "bank":
            return employed.times(Fraction(self.table.bank.percent, 100), self.table.bank)
        price = next(price for price in self.table.agency if price.paid_as == paid_as)
        return employed.times(Fraction(price.percent, 100), price)


def _latest(lines: Sequence[D], date: dt.date) -> D | None:
    """The line that holds on a date."""
    holding = [line for line in lines if line.start <= date]
    return max(holding, key=lambda line: line.start, default=None)
