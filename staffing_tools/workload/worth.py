"""What runs of 14, 28 and 56 days are worth: how far apart their figures would lie."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction
from itertools import accumulate

from staffing_tools.establishment import Establishment
from staffing_tools.exact import WEEK
from staffing_tools.workload.bootstrap import Bootstrap, resampled
from staffing_tools.workload.spread import Band, printed_wte, wte_band
from staffing_tools.workload.workload import Workload

LENGTHS = (14, 28, 56)


@dataclass(frozen=True, slots=True)
class RunWorth:
    """The whole-time equivalents that runs of so many days would have given.

    `band` comes from resamples of weeks. `seen` are the lowest and the highest figure of every real run of consecutive
    days among those that are known; nothing where there are too few of them.
    """

    days: int
    band: Band
    seen: Band | None


def worth_of(
    workload: Workload,
    establishment: Establishment,
    lengths: tuple[int, ...] = LENGTHS,
    how: Bootstrap | None = None,
) -> tuple[RunWorth, ...]:
    """What runs of each length are worth, from the days that are known. Raises ValueError where there are none."""
    return tuple(_worth(workload, establishment, length, how or Bootstrap()) for length in lengths)


def _worth(workload: Workload, establishment: Establishment, length: int, how: Bootstrap) -> RunWorth:
    drawn = resampled(workload.array[-1:], length, (), how).means[:, 0]
    mean = workload.mean_week / WEEK
    return RunWorth(length, wte_band(mean, drawn, establishment), _seen(workload, establishment, length))


def _seen(workload: Workload, establishment: Establishment, length: int) -> Band | None:
    runs = real_runs(workload, length)
    if not runs:
        return None
    return Band(*(printed_wte(daily, establishment) for daily in (workload.mean_week / WEEK, min(runs), max(runs))))


def real_runs(workload: Workload, length: int) -> list[Fraction]:
    """Mean hours a day of every run of consecutive dates of this length."""
    sums = [Fraction(0), *accumulate(workload.daily)]
    return [
        (sums[start + length] - sums[start]) / length
        for start in range(len(workload.dates) - length + 1)
        if (workload.dates[start + length - 1] - workload.dates[start]).days == length - 1
    ]
