"""All that the figure of a judgement stands on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from roster.ward import FullTimeWeek
from staffing_tools.establishment import full_time_week
from staffing_tools.facts import Facts, shipped
from staffing_tools.judgement.judgement import Judgement
from staffing_tools.spans import DateSpan


@dataclass(frozen=True)
class JudgementCase:
    """A judgement, the dates of the tool run that it goes with, dated facts, and the day on which it is worked out."""

    judgement: Judgement
    today: dt.date
    tool_dates: DateSpan | None = None
    facts: Facts = field(default_factory=shipped)
    weeks: FullTimeWeek = field(default_factory=full_time_week)
