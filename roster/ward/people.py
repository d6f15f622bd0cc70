"""People, what they can do, and their dated contracts."""

from __future__ import annotations

from decimal import Decimal
from typing import Literal

from pydantic import Field, field_serializer, field_validator, model_validator

from roster.ward.base import Date, Id, Noun, Text, Words

Employment = Literal["substantive", "bank", "agency", "unpaid"]


class Person(Noun):
    """A member of the ward's staff. `duties` are the codes that they may be rostered to.

    `in_numbers` false marks somebody who never counts towards cover, such as a senior charge nurse or a student.
    """

    id: Id
    """Short name, used everywhere else; it may appear in messages."""
    name: Text = Field(default="", repr=False)
    """Name in full, printed on rosters only."""
    band: int = Field(ge=2, le=9)
    """Pay band."""
    sex: Literal["F", "M", "X", ""] = Field(default="", repr=False)
    """Only where the ward must balance it."""
    skills: Words = ()
    """Skills held for good, such as NIC|PMVA."""
    duties: Words = Field(min_length=1)
    """Codes of the duties that the person may be rostered to. Time away from the floor can be locked without them."""
    in_numbers: bool = True
    """Whether the person counts towards cover."""
    employment: Employment = "substantive"
    """The ward's own; from bank or agency, who work what is locked for them alone; or unpaid, as students are."""

    @property
    def temporary(self) -> bool:
        """Whether the person is booked from the bank or an agency."""
        return self.employment in {"bank", "agency"}


class Competence(Noun):
    """A skill that a person holds only between two dates, such as one with an update that is due."""

    person: Id
    """Id of the person."""
    skill: Id
    """The skill held."""
    start: Date | None = None
    """First date on which it counts; left out, always has."""
    end: Date | None = None
    """Last date on which it counts; left out, always will."""


class Contract(Noun):
    """Hours that a person owes a week, from `start` to `end` inclusive.

    Either `wte` (the full-time week in force each day then gives the minutes) or `weekly_minutes`, exact for the
    roster. `pay_hours` is the figure that payroll uses, rounded up to one decimal (PCS(AFC)2024/2 Annex E); it never
    enters a roster.
    """

    person: Id
    """Id of the person."""
    start: Date
    """First date of the contract."""
    end: Date | None = None
    """Last date of the contract; left out, it runs on."""
    wte: Decimal | None = Field(default=None, ge=0.01, le=1)
    """Whole-time equivalent, such as 0.8; or give weekly_minutes."""
    weekly_minutes: int | None = Field(default=None, gt=0, le=2880)
    """Exact minutes a week; or give wte."""
    pay_hours: Decimal | None = Field(default=None, ge=0.1, le=48)
    """Hours a week that payroll uses; never enters a roster."""

    @field_validator("wte", "pay_hours")
    @classmethod
    def _to_six_decimals(cls, figure: Decimal | None) -> Decimal | None:
        return None if figure is None else round(figure, 6)

    @field_serializer("wte", "pay_hours", when_used="json-unless-none")
    def _as_number(self, figure: Decimal) -> float:
        return float(figure)

    @model_validator(mode="after")
    def _one_figure(self) -> Contract:
        if (self.wte is None) == (self.weekly_minutes is None):
            raise ValueError("give the hours once: either wte or weekly_minutes")
        if self.end is not None and self.end < self.start:
            raise ValueError("the contract ends before it starts")
        return self

    def holds_on(self, date: Date) -> bool:
        """Whether the contract runs on the date."""
        return self.start <= date and (self.end is None or date <= self.end)
