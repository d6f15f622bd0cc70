"""The three burdens that are shared: nights, weekend duties and unsocial points, in hundredths."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from pydantic import Field

from roster.rules.rule import RuleValues
from roster.table import Duties
from roster.table.frame import Frame
from roster.ward import LATE, NIGHT

HUNDRED = 100
SATURDAY, SUNDAY = 5, 6
NIGHTS, WEEKENDS, UNSOCIAL = "nights", "weekends", "unsocial"


class UnsocialWeights(RuleValues):
    """Points of a duty by the date of its start. A public holiday comes before a night, a night before all else."""

    late: int = Field(ge=0, le=100, description="Points of a late on a weekday")
    saturday: int = Field(ge=0, le=100, description="Points of a duty by day on a Saturday")
    sunday: int = Field(ge=0, le=100, description="Points of a duty by day on a Sunday")
    night: int = Field(ge=0, le=100, description="Points of a night that starts on a weekday")
    weekend_night: int = Field(ge=0, le=100, description="Points of a night that starts on a Saturday or Sunday")
    public_holiday: int = Field(ge=0, le=100, description="Points of any duty that starts on a public holiday")


@dataclass(frozen=True)
class Burden:
    """A kind of duty to share: its name, the noun for one and for many, and int64[day, duty] in hundredths."""

    name: str
    one: str
    many: str
    weights: NDArray[np.int64]


def burdens(frame: Frame, points: UnsocialWeights) -> tuple[Burden, Burden, Burden]:
    """Nights, weekend duties and unsocial points."""
    return frame.once(("burdens", points), lambda: _burdens(frame, points))


def _burdens(frame: Frame, points: UnsocialWeights) -> tuple[Burden, Burden, Burden]:
    return (
        Burden(NIGHTS, "night", "nights", night_weights(frame)),
        Burden(WEEKENDS, "weekend duty", "weekend duties", _weekends(frame)),
        Burden(UNSOCIAL, "unsocial point", "unsocial points", _unsocial(frame, points)),
    )


def night_weights(frame: Frame) -> NDArray[np.int64]:
    """int64[day, duty]: a hundred for each night."""
    nights = np.repeat(_row(frame, frame.tagged(NIGHT)), frame.days, axis=0)
    return nights.astype(np.int64) * HUNDRED


def _weekends(frame: Frame) -> NDArray[np.int64]:
    worked = _row(frame, frame.work) & (_weekdays(frame) >= SATURDAY)
    return worked.astype(np.int64) * HUNDRED


def _unsocial(frame: Frame, points: UnsocialWeights) -> NDArray[np.int64]:
    day = _weekdays(frame)
    holiday = np.array([[date in frame.ward.ward.public_holidays] for date in frame.dates], dtype=np.bool_)
    work, night, late = (_row(frame, duties) for duties in (frame.work, frame.tagged(NIGHT), frame.tagged(LATE)))
    kinds = (
        (holiday & work, points.public_holiday),
        ((day >= SATURDAY) & night, points.weekend_night),
        ((day < SATURDAY) & night, points.night),
        ((day == SATURDAY) & work, points.saturday),
        ((day == SUNDAY) & work, points.sunday),
        ((day < SATURDAY) & late, points.late),
    )
    found = np.select([kind for kind, _ in kinds], [np.int64(value) for _, value in kinds], default=np.int64(0))
    return found.astype(np.int64) * HUNDRED


def _row(frame: Frame, duties: Duties) -> NDArray[np.bool_]:
    """bool[1, duty]: which duties are in the set."""
    return np.array([[bool(duties >> k & 1) for k in range(len(frame.duties))]], dtype=np.bool_)


def _weekdays(frame: Frame) -> NDArray[np.int64]:
    """int64[day, 1]: Monday 0."""
    return np.array([[date.weekday()] for date in frame.dates], dtype=np.int64)
