"""What a ward and a board set up for their staffing records, once for all of them."""

from __future__ import annotations

from pydantic import Field, field_validator

from roster.ward import Noun
from roster.ward.base import Date, Title, Words
from staffing_tools.exact import Figure


class WardSetup(Noun):
    """How a ward keeps its staffing records."""

    shifts: Words = Field(default=(), max_length=20)
    """Codes of the shifts that are assessed each day; left out, those that have been assessed."""
    since: Date | None = None
    """First day of real-time assessment; left out, that of the first shift assessed."""
    method_hours: Figure | None = None
    """Hours given to those who use the common staffing method for using it; left out, not said."""

    @field_validator("shifts")
    @classmethod
    def _differ(cls, shifts: tuple[str, ...]) -> tuple[str, ...]:
        if len(set(shifts)) < len(shifts):
            raise ValueError("names a shift twice; keep one of the two")
        return shifts


class BoardSetup(Noun):
    """How a board keeps its staffing records."""

    professions: tuple[Title, ...] = Field(default=("nursing",), min_length=1, max_length=20)
    """Professions whose leads report to the board each quarter."""
    report_at_limit: bool = False
    """Whether the board also reports agency work at exactly 150 %, which the statute does not ask for."""
