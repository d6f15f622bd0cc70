"""The period of an assessment beside the year that it ends."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from staffing_tools.exact import rounded
from staffing_tools.facts import Facts
from staffing_tools.quality.measure import Measure
from staffing_tools.quality.series import Series
from staffing_tools.spans import DateSpan

YEAR = 365


@dataclass(frozen=True, slots=True)
class Tally:
    """What a measure comes to over the points that lie wholly inside some dates.

    `value` is nothing where there is no such point, or nothing that it is out of.
    """

    dates: DateSpan
    points: int
    count: Fraction
    of: Fraction
    value: Fraction | None
    small: bool
    """Whether so few events say little; they may point at a person, so a report leaves their number out."""

    @property
    def printed(self) -> Decimal | None:
        """The value as printed."""
        return None if self.value is None else rounded(self.value)


@dataclass(frozen=True, slots=True)
class Beside:
    """A measure in the period and in the year that ends with it."""

    measure: Measure
    period: Tally
    year: Tally


def beside(series: Series, measure: Measure, period: DateSpan, facts: Facts) -> Beside:
    """A measure in the period of an assessment, and in the 365 days that end with it."""
    year = DateSpan(first=period.last - dt.timedelta(days=YEAR - 1), last=period.last)
    return Beside(measure, _tally(series, measure, period, facts), _tally(series, measure, year, facts))


def _tally(series: Series, measure: Measure, dates: DateSpan, facts: Facts) -> Tally:
    inside = [point for point in series.points if point.first in dates and point.last in dates]
    count = sum((Fraction(point.count) for point in inside), Fraction(0))
    of = sum((Fraction(point.of) for point in inside if point.of is not None), Fraction(0))
    known = bool(inside) and (measure.kind == "count" or of > 0)
    value = measure.value(count, of, facts) if known else None
    return Tally(dates, len(inside), count, of, value, known and 0 < count < facts.small_count.exact)
