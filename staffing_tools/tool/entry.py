"""What a ward counts once in each part of each day. No patient appears in it, only numbers of patients."""

from __future__ import annotations

from decimal import Decimal

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Date, Id, Text
from staffing_tools.exact import Figure
from staffing_tools.files import TableForm
from staffing_tools.tool.day_part import WHOLE_DAY
from staffing_tools.tool.ratio import Ratio


class Continuous(Noun):
    """Continuous intervention at one ratio in one part of a day."""

    patients: int = Field(ge=1, le=200)
    """Patients who had it."""
    hours: Figure
    """Hours of it, added up over these patients."""


class Entry(Noun):
    """The count of one part of one day."""

    date: Date
    """The day; a part that runs past midnight belongs to the day on which it starts."""
    part: Id = WHOLE_DAY.code
    """Code of the part of the day."""
    census: int = Field(ge=0, le=400)
    """Patients of the ward at the fixed time, those on pass included."""
    on_pass: int = Field(default=0, ge=0, le=400)
    """Of them, on pass."""
    boarders: int = Field(default=0, ge=0, le=200)
    """Of them, in beds beyond the ward's own."""
    levels: dict[Id, int] = Field(default_factory=dict)
    """Patients by level."""
    continuous: dict[Ratio, Continuous] = Field(default_factory=dict)
    """Continuous intervention by ratio of staff to patients."""
    activities: dict[Id, Figure] = Field(default_factory=dict)
    """Admissions, discharges, escorts and the like: how many, or the staff hours that they took."""
    note: Text = Field(default="", repr=False)
    """Why something is out of the ordinary. It is not repeated in messages."""

    @property
    def patients(self) -> int:
        """Patients in a level."""
        return sum(self.levels.values())

    def amount(self, activity: str) -> Decimal:
        """How much of an activity."""
        return self.activities.get(activity, Decimal(0))


ENTRIES = TableForm(
    key="entries",
    fields=("date", "part", "census", "on_pass", "boarders", "note"),
    required=("date", "census"),
    nested={"levels": (), "continuous": ("patients", "hours"), "activities": ()},
)
"""Entries as a table."""
