"""What reports are asked for: the day that counts as today, dates, a financial year."""

from __future__ import annotations

import datetime as dt

from pydantic import Field

from api.resources.staffing.days import Day, Year
from api.resources.today import clock, today
from api.web import ProblemError, Received
from roster.ward.base import Title
from staffing_tools.spans import DateSpan
from staffing_tools.year import FinancialYear, quarter_of, year_of


class OnQuery(Received):
    """For which day."""

    on: Day | None = None
    """The day that counts as today."""

    @property
    def today(self) -> dt.date:
        """The day that counts as today."""
        return self.on or today()

    @property
    def now(self) -> dt.datetime:
        """The ward's clock now, or the last minute of another day."""
        return clock() if self.today == today() else dt.datetime.combine(self.today, dt.time(23, 59))


class DatesQuery(OnQuery):
    """For which dates."""

    first: Day | None = None
    """First day to look at; that of the records."""
    last: Day | None = None
    """Last day to look at; today."""

    def span(self, whole: DateSpan) -> DateSpan:
        """The dates that are asked for, within others. Raises the problem of dates without a day of them."""
        first, last = self.first or whole.first, self.last or whole.last
        if last < first or last < whole.first or first > whole.last:
            detail = f"Give dates within {whole.words}, the first no later than the last."
            raise ProblemError(422, "invalid", detail)
        return DateSpan(first=max(first, whole.first), last=min(last, whole.last))


class YearQuery(OnQuery):
    """For which financial year."""

    year: Year | None = None
    """The financial year, such as 2025-26; that of the day."""

    @property
    def chosen(self) -> FinancialYear:
        """The financial year."""
        return self.year or year_of(self.today)


class QuarterQuery(OnQuery):
    """Which report of a profession."""

    profession: Title | None = None
    """Whose report; left out, the first of the board's professions."""
    quarter: Day | None = None
    """A day of the quarter; left out, the last quarter that has ended."""

    @property
    def chosen(self) -> DateSpan:
        """The quarter."""
        if self.quarter is not None:
            return quarter_of(self.quarter)
        return quarter_of(quarter_of(self.today).first - dt.timedelta(days=1))


class RealTimeQuery(OnQuery):
    """Real time up to which day."""

    last: Day | None = Field(default=None)
    """Last day of real-time records that are looked at; today."""
