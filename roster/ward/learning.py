"""Protected learning time: what is due to a person in a year, and what has been had."""

from __future__ import annotations

from pydantic import Field, model_validator

from roster.ward.base import Date, Id, Noun


class Learning(Noun):
    """A person's protected learning from `start` to `deadline`; duties with the tag "learning" count towards it."""

    person: Id
    """Id of the person."""
    start: Date
    """First date of the year."""
    deadline: Date
    """Date by which it is to be had."""
    target_minutes: int = Field(ge=1, le=100_000)
    """Minutes due."""
    done_minutes: int = Field(default=0, ge=0, le=100_000)
    """Minutes had before the period."""

    @model_validator(mode="after")
    def _ends_after_start(self) -> Learning:
        if self.deadline <= self.start:
            raise ValueError("the deadline is not after the start")
        return self
