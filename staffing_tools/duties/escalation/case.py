"""A log, and the moment at which it is looked at."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from staffing_tools.duties.escalation.ladder import Ladder, shipped_ladder
from staffing_tools.duties.escalation.log import EscalationLog
from staffing_tools.duties.real_time import RealTimeLog
from staffing_tools.facts import Facts, shipped


@dataclass(frozen=True)
class EscalationCase:
    """A log, the ward's clock now, the board's ladder, logs of wards that lead here, and an earlier state of it."""

    log: EscalationLog
    now: dt.datetime
    ladder: Ladder = field(default_factory=shipped_ladder)
    real_time: tuple[RealTimeLog, ...] = ()
    earlier: EscalationLog | None = None
    facts: Facts = field(default_factory=shipped)
