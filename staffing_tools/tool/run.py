"""A run of a staffing level tool: consecutive days on which a ward is counted."""

from __future__ import annotations

from collections import Counter
from typing import Literal

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Id, Text
from staffing_tools.files import Record
from staffing_tools.spans import DateSpan
from staffing_tools.tool.day_part import DAY_HOURS, WHOLE_DAY, DayPart
from staffing_tools.tool.entry import Entry
from staffing_tools.ward import AssessedWard


class Scoring(Noun):
    """Who scored, and how far a second scorer agreed."""

    trained: bool | None = None
    """Whether everybody who scored was trained in it; left out, not said."""
    second_scored: int = Field(default=0, ge=0)
    """Patient scores that a second person gave too, without seeing the first."""
    agreed: int = Field(default=0, ge=0)
    """Of them, the same."""

    @model_validator(mode="after")
    def _agreed_is_part(self) -> Scoring:
        if self.agreed > self.second_scored:
            raise ValueError("more scores agreed than were scored twice")
        return self


class ToolRun(Record):
    """The counts of a run, and how it was done."""

    id: Id
    """Short name of the run."""
    ward: AssessedWard
    """The ward."""
    dates: DateSpan
    """First and last day of the run."""
    parts: tuple[DayPart, ...] = Field(default=(WHOLE_DAY,), min_length=1, max_length=24)
    """Parts of the day that are counted; left out, the day as a whole."""
    on_pass: Literal["scored", "left out"] = "left out"
    """Whether patients on pass are put in a level. One rule for the whole run."""
    typical: bool | None = None
    """Whether the run was typical of the ward; left out, not said."""
    typical_note: Text = ""
    """Why it was or was not."""
    scoring: Scoring = Scoring()
    """How it was scored."""
    entries: tuple[Entry, ...] = Field(default=(), max_length=20_000)
    """The counts."""

    @model_validator(mode="after")
    def _parts_make_a_day(self) -> ToolRun:
        if max(Counter(part.code for part in self.parts).values()) > 1:
            raise ValueError("two parts of the day have the same code")
        if sum(part.hours for part in self.parts) != DAY_HOURS:
            raise ValueError("the hours of the parts of a day do not make up 24")
        if sum(part.of_day for part in self.parts) != 1:
            raise ValueError("the shares of the parts of a day do not make up 1; give all of them or none")
        return self

    @property
    def part_codes(self) -> tuple[str, ...]:
        """Codes of the parts of a day, in order."""
        return tuple(part.code for part in self.parts)

    def complete(self) -> tuple[Entry, ...]:
        """The entries of the days that have every part, in order of day and part. Other days are not counted."""
        held = {(entry.date, entry.part): entry for entry in self.entries}
        return tuple(
            held[date, code]
            for date in self.dates.dates
            if all((date, part) in held for part in self.part_codes)
            for code in self.part_codes
        )
