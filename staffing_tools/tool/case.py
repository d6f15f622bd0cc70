"""All that the figure of a tool run stands on."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field
from fractions import Fraction

from roster.ward import FullTimeWeek
from staffing_tools.establishment import Establishment, full_time_week
from staffing_tools.facts import Facts, shipped
from staffing_tools.tool.coefficients import CoefficientSet
from staffing_tools.tool.run import ToolRun
from staffing_tools.tool.settings import ToolSettings


@dataclass(frozen=True)
class ToolCase:
    """A run, the set and settings that it is worked out with, dated facts, and the day on which that is done."""

    run: ToolRun
    coefficients: CoefficientSet
    settings: ToolSettings
    today: dt.date
    facts: Facts = field(default_factory=shipped)
    weeks: FullTimeWeek = field(default_factory=full_time_week)

    def establishment_of(self, worked: Fraction) -> Establishment:
        """What worked hours a week come to by the settings, on the full-time week of the run's last day."""
        week = self.weeks.minutes(self.run.dates.last)
        return Establishment(
            worked=worked, allowance=self.settings.allowance, week_minutes=week, lead=self.settings.lead
        )
