"""Training that a role needs, and training that somebody holds (s.12II)."""

from __future__ import annotations

import datetime as dt
from typing import Literal

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Date, Id, Title, Words


class Course(Noun):
    """Something that people are trained in."""

    code: Id
    """Short name, such as PMVA."""
    title: Title
    """Name in full."""
    for_what: Literal["care", "common staffing method", "real-time staffing"] = "care"
    """care: s.12II. common staffing method: s.12IL, those who use it. real-time staffing: s.12IC, leads."""
    roles: Words = Field(min_length=1)
    """Codes of the roles that need it."""


class Learner(Noun):
    """Somebody who works on the ward."""

    id: Id
    """Pseudonym."""
    roles: Words = Field(min_length=1)
    """Codes of their roles."""


class Held(Noun):
    """Training that somebody holds."""

    person: Id
    """Who holds it."""
    course: Id
    """The course."""
    on: Date
    """The day on which it was done."""
    until: Date | None = None
    """Last day on which it counts; left out, no end."""

    @model_validator(mode="after")
    def _runs_forward(self) -> Held:
        if self.until is not None and self.until < self.on:
            raise ValueError("lapses before it was done; correct on or until")
        return self

    def counts_on(self, date: dt.date) -> bool:
        """Whether it counts on a day."""
        return self.on <= date and (self.until is None or date <= self.until)
