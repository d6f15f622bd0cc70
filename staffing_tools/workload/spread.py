"""The distribution of the staff needed, and a confidence band for each figure of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import numpy as np

from staffing_tools.establishment import Establishment
from staffing_tools.exact import WEEK, rounded
from staffing_tools.workload.bootstrap import Bootstrap, Floats, days_within, resampled
from staffing_tools.workload.workload import Workload

PERCENTS = (50, 80, 90, 95)
"""Percentiles that are given; the 50th is the median."""

CONFIDENCE = 95
"""Percent of resamples inside a band."""


@dataclass(frozen=True, slots=True)
class Band:
    """A figure, and the band that holds the middle 95 % of resamples (Efron's percentile interval)."""

    value: Decimal
    low: Decimal
    high: Decimal

    @property
    def words(self) -> str:
        """Such as 34.05 (33.20 to 34.88)."""
        return f"{self.value} ({self.low} to {self.high})"


@dataclass(frozen=True, slots=True)
class PartSpread:
    """Staff at work that a part of the day needs: mean and percentiles over the days."""

    code: str
    title: str
    mean: Band
    percentiles: tuple[tuple[int, Band], ...]


@dataclass(frozen=True, slots=True)
class WorkloadSpread:
    """What the days of a run say of the staff needed, and how surely.

    `wte` is the establishment of the mean; `wte_for` the one that so many percent of the days did not exceed.
    """

    days: int
    how: Bootstrap
    parts: tuple[PartSpread, ...]
    wte: Band
    wte_for: tuple[tuple[int, Band], ...]


def spread_of(workload: Workload, establishment: Establishment, how: Bootstrap | None = None) -> WorkloadSpread:
    """The spread of a workload. `establishment` says by which week, allowance and time to lead hours become WTE.

    Raises ValueError for a workload without days.
    """
    how, days = how or Bootstrap(), len(workload.dates)
    drawn = resampled(workload.array, days, PERCENTS, how)
    parts = (
        PartSpread(
            part.code,
            part.title,
            _band(_mean(workload.staff(row)), drawn.means[:, row]),
            tuple(
                (percent, _band(percentile(workload.staff(row), percent), drawn.percentiles[:, row, place]))
                for place, percent in enumerate(PERCENTS)
            ),
        )
        for row, part in enumerate(workload.parts)
    )
    wte_for = (
        (percent, wte_band(percentile(workload.daily, percent), drawn.percentiles[:, -1, place], establishment))
        for place, percent in enumerate(PERCENTS)
        if percent > 50
    )
    wte = wte_band(_mean(workload.daily), drawn.means[:, -1], establishment)
    return WorkloadSpread(days, how, tuple(parts), wte, tuple(wte_for))


def percentile(values: Sequence[Fraction], percent: int) -> Fraction:
    """The smallest of the values that so many percent of them do not exceed."""
    return sorted(values)[days_within(percent, len(values)) - 1]


def wte_band(daily: Fraction, drawn: Floats, establishment: Establishment) -> Band:
    """Hours a day, and those of resamples, as whole-time equivalents in all."""
    low, high = interval(drawn)
    return Band(*(printed_wte(hours, establishment) for hours in (daily, Fraction(low), Fraction(high))))


def interval(drawn: Floats) -> tuple[float, float]:
    """The ends of the middle 95 % of resamples."""
    tail = (100 - CONFIDENCE) / 2
    low, high = np.percentile(drawn, [tail, 100 - tail])
    return float(low), float(high)


def printed_wte(daily: Fraction, establishment: Establishment) -> Decimal:
    """Worked hours a day as whole-time equivalents in all, as printed."""
    return rounded(establishment.model_copy(update={"worked": daily * WEEK}).total_wte)


def _band(value: Fraction, drawn: Floats) -> Band:
    low, high = interval(drawn)
    return Band(rounded(value), rounded(Fraction(low)), rounded(Fraction(high)))


def _mean(values: Sequence[Fraction]) -> Fraction:
    return sum(values, Fraction(0)) / len(values)
