"""What is needed: standing by weekday, or judged on a day."""

from __future__ import annotations

from pydantic import Field

from roster.ward import EVERY_DAY, Noun
from roster.ward.base import Date, Id, Text, Weekdays
from staffing_tools.exact import Figure
from staffing_tools.files import TableForm


class StandingNeed(Noun):
    """Staff of a role that a shift needs on some weekdays. Lines of one shift and role share no weekday."""

    shift: Id
    """Code of the shift."""
    role: Id
    """Code of the role."""
    needed: Figure = Field(le=200)
    """Staff needed; half a person is 0.5."""
    weekdays: Weekdays = EVERY_DAY
    """Weekdays on which the shift starts; left out, daily."""


class DayRecord(Noun):
    """The judgement of one shift on one day, in place of what stands for it."""

    date: Date
    """The day on which the shift starts."""
    shift: Id
    """Code of the shift."""
    role: Id
    """Code of the role."""
    needed: Figure = Field(le=200)
    """Staff that were needed in the professional's view."""
    reason: Text = Field(default="", repr=False)
    """Why, such as continuous intervention or escorts. It is not repeated in messages."""
    actual: Figure | None = Field(default=None, le=200)
    """Staff that were there; only to see whether judgement was more than a copy of it."""


RECORDS = TableForm(
    key="records",
    fields=("date", "shift", "role", "needed", "reason", "actual"),
    required=("date", "shift", "role", "needed"),
)
"""Records as a table."""
