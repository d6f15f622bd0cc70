"""The arithmetic of dates that the law on carer's leave asks for."""

from __future__ import annotations

import calendar
import datetime as dt
from fractions import Fraction
from math import ceil

from roster.leave.law import CarersLeaveLaw


def months_on(date: dt.date, months: int) -> dt.date:
    """The corresponding date so many months on (or back), or the last of its month where there is none."""
    year, month = divmod(date.year * 12 + date.month - 1 + months, 12)
    return dt.date(year, month + 1, min(date.day, calendar.monthrange(year, month + 1)[1]))


def notice_days(length: Fraction, law: CarersLeaveLaw) -> int:
    """Days of notice for so many days of leave: the longer of three and twice the days, a part of one as one."""
    return max(law.notice_least_days.value, ceil(length * law.notice_for_each_day.value))


def earliest_start(asked: dt.date, length: Fraction, law: CarersLeaveLaw) -> dt.date:
    """The first date for which notice given on `asked` is long enough."""
    return asked + dt.timedelta(days=notice_days(length, law))


def latest_answer(asked: dt.date, first: dt.date, law: CarersLeaveLaw) -> dt.date:
    """The last date on which a postponement may be given in writing: within seven days, and before the leave begins."""
    return min(asked + dt.timedelta(days=law.answer_days.value), first - dt.timedelta(days=1))


def latest_leave(first: dt.date, law: CarersLeaveLaw) -> dt.date:
    """The last date to which leave that was to begin on `first` may be postponed."""
    return months_on(first, law.postpone_months.value)
