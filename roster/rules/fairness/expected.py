"""How many duties the ward's demand will ask of a staff group, night by night and day by day."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from roster.rules.cover.floor import pieces
from roster.table import Duties, numbers_of
from roster.table.frame import Frame
from roster.ward import NIGHT, Group, needs


@dataclass(frozen=True)
class Expected:
    """float64[day] duties on nights and by day that cover a group's demand, by the day on which they start."""

    nights: NDArray[np.float64]
    days: NDArray[np.float64]

    def burden(self, frame: Frame, weights: NDArray[np.int64]) -> int:
        """The burden of these duties, each at the mean weight (int64[day, duty]) of its kind on its day."""
        night, day = night_duties(frame), day_duties(frame)
        return round(float(self.nights @ _mean(weights, night) + self.days @ _mean(weights, day)))


def night_duties(frame: Frame) -> Duties:
    """Clinical duties with the night tag."""
    return frame.select(lambda shift: shift.clinical and NIGHT in shift.tags)


def day_duties(frame: Frame) -> Duties:
    """The other clinical duties."""
    return frame.select(lambda shift: shift.clinical and NIGHT not in shift.tags)


def expected(frame: Frame, group: Group) -> Expected:
    """What the group's demand asks for.

    A night needs as many as are wanted at any time that only night duties span. A day needs the rest of its
    person-minutes, at the mean length of a day duty.
    """
    nights: dict[int, int] = defaultdict(int)
    minutes = np.zeros(frame.days, dtype=np.float64)
    night = night_duties(frame)
    for need in needs(frame.ward):
        if need.group == group.id:
            for start, end, cells in pieces(frame, need.start, need.end):
                if len(cells) == 1 and not cells[0][1] & ~night:
                    nights[cells[0][0]] = max(nights[cells[0][0]], need.least)
                else:
                    minutes[frame.day(need.date)] += need.least * (end - start)
    lengths = _mean(frame.end - frame.start, day_duties(frame))
    days = np.divide(minutes, lengths, out=np.zeros_like(minutes), where=lengths > 0)
    wanted = np.array([nights[day] if day in frame.period else 0 for day in range(frame.days)], dtype=np.float64)
    return Expected(wanted, days)


def _mean(amounts: NDArray[np.int64], duties: Duties) -> NDArray[np.float64]:
    """float64[day]: the mean over some duties, 0 if there are none."""
    numbers = list(numbers_of(duties))
    return amounts[:, numbers].mean(axis=1) if numbers else np.zeros(len(amounts), dtype=np.float64)
