"""One thing that the floor needs."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Need:
    """From `start` to `end` (elapsed minutes) at least `least`, and at most `most`, people of a group.

    `date` is the day on which the interval starts by the clock.
    """

    group: str
    date: dt.date
    start: int
    end: int
    least: int
    most: int | None
