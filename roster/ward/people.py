"""People, what they can do, and their dated contracts."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from typing import Literal

from pydantic import Field, model_validator

from roster.ward.base import Id, Noun, Words


class Person(Noun):
    """A member of the ward's staff. `duties` are the codes that they may be rostered to.

    `in_numbers` false marks somebody who never counts towards cover, such as a senior charge nurse or a student.
    """

    id: Id
    name: str = Field(default="", repr=False)
    band: int = Field(ge=2, le=9)
    sex: Literal["F", "M", "X", ""] = Field(default="", repr=False)
    skills: Words = ()
    duties: Words
    in_numbers: bool = True


class Competence(Noun):
    """A skill that a person holds only between two dates, such as one with an update that is due."""

    person: Id
    skill: Id
    start: dt.date | None = None
    end: dt.date | None = None


class Contract(Noun):
    """Hours that a person owes a week, from `start` to `end` inclusive.

    Either `wte` (the full-time week in force each day then gives the minutes) or `weekly_minutes`, exact for the
    roster. `pay_hours` is the figure that payroll uses, rounded up to one decimal (PCS(AFC)2024/2 Annex E); it never
    enters a roster.
    """

    person: Id
    start: dt.date
    end: dt.date | None = None
    wte: Decimal | None = Field(default=None, gt=0, le=1)
    weekly_minutes: int | None = Field(default=None, gt=0, le=2880)
    pay_hours: Decimal | None = Field(default=None, gt=0, le=48)

    @model_validator(mode="after")
    def _one_figure(self) -> Contract:
        if (self.wte is None) == (self.weekly_minutes is None):
            raise ValueError("give the hours once: either wte or weekly_minutes")
        if self.end is not None and self.end < self.start:
            raise ValueError("the contract ends before it starts")
        return self

    def holds_on(self, date: dt.date) -> bool:
        """Whether the contract runs on the date."""
        return self.start <= date and (self.end is None or date <= self.end)
