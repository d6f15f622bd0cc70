"""The share of contract hours on annual leave, week by week."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from fractions import Fraction

from roster.figures.away import Away, away_minutes, contract_minutes
from roster.figures.evidence import Evidence
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, share, told
from roster.figures.net_hours import CONTRACTS

WEEK = 7


class AnnualLeave(KeyFigure):
    """A steady share each week is what keeps Christmas, Easter and August from emptying the ward."""

    id = "annual-leave"
    title = "Annual leave"
    formula = "hours on annual leave / contract hours, per week; public holidays are not in it"
    inputs = "contracts and absence in the ward file, whole days"
    example = "One of two full-time nurses away for the first week of two: 25.0 %; by week 50.0 % and 0.0 %"
    targets = ("week",)

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """Over the period, and in the weeks with the least and the most."""
        dates = evidence.ward.period.dates
        yield self._over(evidence, dates)
        starts = range(0, len(dates) - WEEK + 1, WEEK)
        weeks = [self._over(evidence, dates[at : at + WEEK]).value for at in starts]
        known = [week for week in weeks if week is not None]
        if known:
            yield _week("least", "Week with the least", min(known))
            yield _week("most", "Week with the most", max(known))

    def _over(self, evidence: Evidence, dates: Sequence[dt.date]) -> Measure:
        away = away_minutes(evidence, dates)[Away.ANNUAL]
        return share("period", "Over the period", away, contract_minutes(evidence, dates), CONTRACTS, target="week")


def _week(id_: str, title: str, value: Fraction) -> Measure:
    return told(id_, title, value, Unit.PERCENT, target="week")
