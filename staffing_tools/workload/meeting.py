"""How many days establishments would have met demand, with how sure that is, as a whole and by part of the day."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

import numpy as np
from numpy.typing import NDArray

from staffing_tools.establishment import Establishment
from staffing_tools.exact import WEEK, percent
from staffing_tools.workload.bootstrap import Bootstrap, resampled
from staffing_tools.workload.capacity import Met, days_met, parts_met
from staffing_tools.workload.spread import Band, interval
from staffing_tools.workload.workload import Workload


@dataclass(frozen=True, slots=True)
class PartMeeting:
    """A part of the day, the staff that an establishment puts on it, and the days on which they were enough."""

    code: str
    title: str
    staff: Fraction
    met: Met
    share: Band
    """Percent of days met, with the middle 95 % of resamples."""


@dataclass(frozen=True)
class Meeting:
    """A named establishment and the days on which it would have met demand."""

    name: str
    establishment: Establishment
    met: Met
    share: Band
    """Percent of days met, with the middle 95 % of resamples."""
    parts: tuple[PartMeeting, ...]


def meetings(
    workload: Workload, named: Mapping[str, Establishment], how: Bootstrap | None = None
) -> tuple[Meeting, ...]:
    """What each establishment would have met of a workload's days.

    An establishment gives the same hours every day. Over the parts of the day they are spread as the mean workload is,
    which is no roster: it shows which part a shortage falls on when the rest is shared out fairly.
    """
    return tuple(_meeting(workload, name, each, how or Bootstrap()) for name, each in named.items())


def _meeting(workload: Workload, name: str, establishment: Establishment, how: Bootstrap) -> Meeting:
    daily, staff = establishment.worked / WEEK, _staff(workload, establishment)
    enough = np.array(
        [
            *([need <= staff[part.code] for need in workload.staff(row)] for row, part in enumerate(workload.parts)),
            [need <= daily for need in workload.daily],
        ],
        dtype=np.float64,
    )
    drawn = resampled(enough, len(workload.dates), (), how).means
    by_part = parts_met(workload, staff)
    parts = tuple(
        PartMeeting(
            part.code, part.title, staff[part.code], by_part[part.code], _share(by_part[part.code], drawn[:, row])
        )
        for row, part in enumerate(workload.parts)
    )
    whole = days_met(workload, establishment)
    return Meeting(name, establishment, whole, _share(whole, drawn[:, -1]), parts)


def _staff(workload: Workload, establishment: Establishment) -> dict[str, Fraction]:
    """Staff at work in each part of a day, the hours being spread as the mean workload is."""
    total = sum(workload.daily, Fraction(0))
    daily = establishment.worked / WEEK
    needed = (sum((day[row] for day in workload.hours), Fraction(0)) for row in range(len(workload.parts)))
    shares = (hours / total if total else Fraction(0) for hours in needed)
    return {part.code: daily * share / Fraction(part.hours) for part, share in zip(workload.parts, shares, strict=True)}


def _share(met: Met, drawn: NDArray[np.float64]) -> Band:
    low, high = interval(drawn)
    ends = (Decimal(str(percent(Fraction(end).limit_denominator(10**6), 1))) for end in (low, high))
    return Band(percent(met.share, 1), *ends)
