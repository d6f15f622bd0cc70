"""Clock times to elapsed minutes. A night over a clock change is an hour longer or shorter, and here that counts."""

from __future__ import annotations

import datetime as dt
from functools import lru_cache
from zoneinfo import ZoneInfo

from roster.ward.base import DAY

LONDON = ZoneInfo("Europe/London")


@lru_cache(maxsize=65536)
def elapsed(day: dt.date, minute: int) -> int:
    """Minutes elapsed from 1970-01-01 00:00 UTC to a wall-clock time in Europe/London.

    `minute` counts from midnight at the start of `day` and may pass 1440 into later days. A wall-clock time that
    comes twice in autumn is taken the first time; one that spring leaves out is taken as the same moment after it.
    """
    date = day + dt.timedelta(days=minute // DAY)
    moment = dt.datetime.combine(date, dt.time(minute % DAY // 60, minute % 60), tzinfo=LONDON)
    return int(moment.timestamp()) // 60


@lru_cache(maxsize=65536)
def wall(minutes: int) -> dt.datetime:
    """The Europe/London wall-clock moment, with its zone, of elapsed minutes since 1970-01-01 00:00 UTC."""
    return dt.datetime.fromtimestamp(minutes * 60, tz=LONDON)
