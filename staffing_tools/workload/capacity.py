"""On how many days an establishment, or a number of staff in each part of the day, would have been enough."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from fractions import Fraction

from staffing_tools.establishment import Establishment
from staffing_tools.exact import WEEK, percent
from staffing_tools.workload.spread import percentile
from staffing_tools.workload.workload import Workload


@dataclass(frozen=True, slots=True)
class Met:
    """On how many of the days demand would have been met, and what was missing on the others."""

    days: int
    of: int
    mean_short: Fraction
    """Mean hours (or staff, for a part of the day) missing on a day that was not met."""

    @property
    def share(self) -> Fraction:
        """Days met as a share of all."""
        return Fraction(self.days, self.of)

    @property
    def words(self) -> str:
        """Such as 13 of 14 days (92.9 %)."""
        return f"{self.days} of {self.of} days ({percent(self.share, 1)} %)"


def days_met(workload: Workload, establishment: Establishment) -> Met:
    """Days whose hours an establishment covers when it gives the same hours every day.

    It is a plain measure: sickness and leave are the allowance, every day of the year alike, and nothing is moved
    from quiet days to busy ones.
    """
    return _met(workload.daily, establishment.worked / WEEK)


def parts_met(workload: Workload, staff: Mapping[str, Fraction]) -> dict[str, Met]:
    """For each part of the day, the days on which so many staff would have been enough. Raises KeyError."""
    return {part.code: _met(workload.staff(row), staff[part.code]) for row, part in enumerate(workload.parts)}


def establishment_for(workload: Workload, percent_of_days: int, establishment: Establishment) -> Establishment:
    """The smallest establishment that meets demand on so many percent of the days."""
    return establishment.model_copy(update={"worked": percentile(workload.daily, percent_of_days) * WEEK})


def _met(needed: tuple[Fraction, ...], given: Fraction) -> Met:
    short = [value - given for value in needed if value > given]
    mean_short = sum(short, Fraction(0)) / len(short) if short else Fraction(0)
    return Met(len(needed) - len(short), len(needed), mean_short)
