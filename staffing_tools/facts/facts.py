"""The figures that the assessment rests on."""

from __future__ import annotations

import datetime as dt
import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files
from pathlib import Path

from pydantic import Field

from staffing_tools.facts.fact import DatedFact, Fact
from staffing_tools.files import Record, read_record


class Facts(Record):
    """One set of figures; a board that knows better gives its own."""

    absence_allowance: Fact
    """Predicted absence allowance that establishments are planned with."""
    roster_absence_allowance: Fact
    """Predicted absence allowance that rosters are made with; it can differ from the planning figure."""
    absence_allowance_least: Fact
    """An allowance below this is asked about."""
    absence_allowance_most: Fact
    """An allowance above this is asked about."""
    run_days: Fact
    """Shortest run of a staffing level tool."""
    sickness_weeks: Fact
    """Weeks of a year in the published sickness absence rate."""
    part_time_rounding: tuple[DatedFact, ...] = Field(min_length=1)
    """Minutes to which part-time hours are rounded when the full-time week changes, earliest first."""
    judgement_equal_share: Fact
    """Share of shifts on which judgement may equal what was there before it is asked about."""
    second_scored_share: Fact
    """Share of patient scores that a second person should have scored too."""
    small_count: Fact
    """Events below which a rate says little and may point at a person."""
    bed_days: Fact
    """Occupied bed days that a rate is given for."""

    difference_green: Fact
    """A difference of establishments up to this is shown green."""
    difference_amber: Fact
    """A difference of establishments up to this is shown amber, a larger one red."""
    feedback_days: Fact
    """Days from a decision until those who work on the ward have been told of it."""
    agency_limit: Fact
    """Charge for an agency worker, as a share of the cost of an employee, above which it is reported."""
    agency_report_days: Fact
    """Days after the end of a quarter until the agency report should be sent."""
    notify_minutes: Fact
    """Minutes from naming a risk until the lead should have been told."""
    escalation_open_minutes: Fact
    """Minutes after which an escalation without a decision is asked about."""
    recurrence_short_days: Fact
    """Days of the shorter window in which risks are counted."""
    recurrence_short_count: Fact
    """Risks of one kind in the shorter window that make them recurrent."""
    recurrence_long_days: Fact
    """Days of the longer window in which risks are counted."""
    recurrence_long_count: Fact
    """Risks of one kind in the longer window that make them recurrent."""
    severe_score: Fact
    """Likelihood x consequence from which a risk is severe."""
    lead_delivered_share: Fact
    """Part of the agreed time to lead below which a period is asked about."""
    training_soon_days: Fact
    """Days before training lapses from which that is said."""
    leads_trained_share: Fact
    """Part of those with lead responsibility who should be trained in it."""
    advice_report_days: Fact
    """Days after the end of a quarter until the report on clinical advice should be before the board."""
    annual_report_days: Fact
    """Days after the end of a financial year until the annual report is published and sent."""

    def part_time_rounding_on(self, date: dt.date) -> DatedFact:
        """The rounding of part-time hours on a date. Raises ValueError for a date before the table begins."""
        holding = [step for step in self.part_time_rounding if step.start <= date]
        if not holding:
            first = self.part_time_rounding[0].start
            raise ValueError(f"no rounding of part-time hours is known for {date}; the table begins on {first}")
        return holding[-1]


@cache
def shipped() -> Facts:
    """The figures that come with the program."""
    text = (files("staffing_tools.facts") / "nhs-scotland.toml").read_text("utf-8")
    return Facts.model_validate(tomllib.loads(text, parse_float=Decimal))


def read_facts(path: Path | str) -> Facts:
    """A board's own figures, in TOML or JSON. Raises InputError."""
    return read_record(path, Facts)
