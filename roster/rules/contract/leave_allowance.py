"""Annual leave and public holidays against what a person has of them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from fractions import Fraction
from typing import Literal

from pydantic import Field

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import Rule, RuleValues
from roster.rules.stretches import ONE_DAY
from roster.rules.words import hours, on
from roster.table import TableBuilder
from roster.table.frame import Frame
from roster.ward import AbsenceKind, LeaveAccount

WORKING_DAYS = 5
WEEK = 7


class Values(RuleValues):
    """Parameters of the leave allowance. Days are days of a fifth of the contract week."""

    days: int = Field(ge=0, le=60, description="Days of annual leave a year on appointment")
    days_after_5: int = Field(ge=0, le=60, description="Days after five years of service")
    days_after_10: int = Field(ge=0, le=60, description="Days after ten years of service")
    step_minutes: int = Field(ge=1, le=60, description="Minutes to which a year's leave is rounded, to the nearest")
    ph_mode: Literal["hours_div5_x8", "flat60"] = Field(
        description="Public holidays as a fifth of the week for each day, or as a flat number of hours at full time"
    )
    ph_days: int = Field(ge=0, le=20, description="Public holidays a year")
    ph_flat_minutes: int = Field(ge=0, le=10000, description="Minutes a year at full time in the flat reading")


class LeaveAllowance(Rule[Values]):
    """AFC-08 to AFC-10: leave by service and contract, day by day over the leave year, and public holidays pro rata.

    Leave is taken off as the roster credits it, a public holiday by a fifth of the week, whatever shift fell on it. A
    report alone, for people with a leave account; an absence stands whatever is left of the allowance.
    """

    id = "leave-allowance"
    title = "Leave allowance"
    audience = "person"
    example = "A week of leave with 20 h left: 36 h of annual leave by Sun 8 Nov, 16 h more than there are"
    values_type = Values
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Nothing to forbid."""

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every account that is overdrawn by what is booked in the period, at the last date of it."""
        for account in reading.ward.leave_accounts:
            leave = self.leave_minutes(account, reading.frame) + account.carried_minutes - account.taken_minutes
            yield from self._overdrawn(reading, account, "annual leave", leave)
            holidays = self.public_holiday_minutes(account, reading.frame) - account.public_holiday_minutes
            yield from self._overdrawn(reading, account, "public holiday", holidays)

    def _overdrawn(self, reading: Reading, account: LeaveAccount, kind: AbsenceKind, left: int) -> Iterator[Finding]:
        booked, taken = self.booked(reading, account, kind)
        if taken > max(0, left):
            words = f"{hours(taken)} of {kind} by {on(booked[-1])}, {hours(taken - max(0, left))} more than there are"
            yield Finding(self.id, account.person, booked[-1], False, taken - max(0, left), 0, words)

    def booked(self, reading: Reading, account: LeaveAccount, kind: AbsenceKind) -> tuple[list[dt.date], int]:
        """Dates of the period and of the leave year that are leave of a kind, and the minutes that they take."""
        year = _year(account)
        dates = [date for date in reading.ward.period.dates if date in year and _away(reading, account, kind, date)]
        parts = (self._deducted(reading.frame, account.person, kind, date) for date in dates)
        return dates, round(sum(parts, Fraction(0)))

    def _deducted(self, frame: Frame, person: str, kind: AbsenceKind, date: dt.date) -> Fraction:
        """Minutes that a date takes off the account."""
        if kind == "public holiday":
            return _weekly(frame, person, date) / WORKING_DAYS
        return frame.credit(person, date)

    def leave_minutes(self, account: LeaveAccount, frame: Frame) -> int:
        """Minutes of annual leave in the leave year, rounded to the step: a day's part for each day of it."""
        dates = _year(account)
        parts = (_weekly(frame, account.person, date) * self._days_on(account, date) for date in dates)
        exact = sum(parts, Fraction(0)) / WORKING_DAYS / len(dates)
        return int(exact / self.values.step_minutes + Fraction(1, 2)) * self.values.step_minutes

    def _days_on(self, account: LeaveAccount, date: dt.date) -> int:
        served = date.year - account.service_from.year
        served -= (date.month, date.day) < (account.service_from.month, account.service_from.day)
        if served >= 10:
            return self.values.days_after_10
        return self.values.days_after_5 if served >= 5 else self.values.days

    def public_holiday_minutes(self, account: LeaveAccount, frame: Frame) -> int:
        """Minutes for public holidays in the leave year, to the minute, in the reading that the board has chosen."""
        dates = _year(account)
        if self.values.ph_mode == "flat60":
            shares = (_weekly(frame, account.person, date) / frame.full_time.minutes(date) for date in dates)
            return round(self.values.ph_flat_minutes * sum(shares, Fraction(0)) / len(dates))
        weeks = sum((_weekly(frame, account.person, date) for date in dates), Fraction(0))
        return round(weeks * self.values.ph_days / WORKING_DAYS / len(dates))


def _year(account: LeaveAccount) -> tuple[dt.date, ...]:
    """Every date of a leave year."""
    days = (leave_year_after(account.start) - account.start).days
    return tuple(account.start + step * ONE_DAY for step in range(days))


def leave_year_after(start: dt.date) -> dt.date:
    """The first date of the leave year that follows."""
    day = min(start.day, 28) if start.month == 2 else start.day
    return dt.date(start.year + 1, start.month, day)


def _weekly(frame: Frame, person: str, date: dt.date) -> Fraction:
    """Contract minutes a week on the date."""
    return frame.full_time.daily(frame.ward.contracts, person, date) * WEEK


def _away(reading: Reading, account: LeaveAccount, kind: AbsenceKind, date: dt.date) -> bool:
    lines = reading.ward.absence
    return any(line.person == account.person and line.kind == kind and line.covers(date) for line in lines)
