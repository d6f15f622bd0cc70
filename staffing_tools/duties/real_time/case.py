"""A log, and the moment at which it is looked at."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from staffing_tools.duties.real_time.arrangements import Arrangements, shipped_arrangements
from staffing_tools.duties.real_time.log import RealTimeLog
from staffing_tools.facts import Facts, shipped


@dataclass(frozen=True)
class RealTimeCase:
    """A log, the ward's clock now, and what the board has arranged."""

    log: RealTimeLog
    now: dt.datetime
    arrangements: Arrangements = field(default_factory=shipped_arrangements)
    facts: Facts = field(default_factory=shipped)
