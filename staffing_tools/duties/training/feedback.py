"""Telling the staff of a ward what came of the common staffing method (NHS (Scotland) Act 1978 s.12IL)."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Date, Title

Told = Literal["tool results", "steps", "decision"]
"""What employees are told of: results of both tools, the steps (b) to (d), the decision of (e)."""

ALL_TOLD: tuple[Told, ...] = ("tool results", "steps", "decision")


class Feedback(Noun):
    """Information on the use of the method, given to those who work on the ward."""

    shared_on: Date
    """The day on which it was given."""
    how: Title
    """How, such as a team meeting or a document."""
    told: tuple[Told, ...] = Field(min_length=1)
    """What it was about."""

    @property
    def untold(self) -> tuple[Told, ...]:
        """What it was not about."""
        return tuple(each for each in ALL_TOLD if each not in self.told)
