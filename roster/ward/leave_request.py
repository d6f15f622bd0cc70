"""Requests for carer's leave: who, which days, and when it was asked; never why, and never with evidence."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction
from typing import Annotated, Any, Literal, NamedTuple

from pydantic import (
    AfterValidator,
    BeforeValidator,
    Field,
    PlainSerializer,
    WithJsonSchema,
    field_serializer,
    field_validator,
    model_validator,
)

from roster.ward.absence import Absence, AbsenceKind
from roster.ward.base import DAY, Date, Id, Noun, parted, read_date

NOON = DAY // 2

Part = Literal["", "am", "pm"]

_PARTS: dict[str, Part] = {"": "", "am": "am", "pm": "pm"}


class LeaveDay(NamedTuple):
    """A date, or the half of it before or after noon."""

    date: dt.date
    part: Part = ""

    @property
    def length(self) -> Fraction:
        """In days: one, or a half."""
        return Fraction(1, 2) if self.part else Fraction(1)

    def absence(self, person: str, kind: AbsenceKind) -> Absence:
        """The day as an absence of a person."""
        start, end = (NOON if self.part == "pm" else 0), (NOON if self.part == "am" else DAY)
        times = {"start_time": f"{start // 60:02d}:00", "end_time": f"{end // 60:02d}:00"}
        return Absence.model_validate({"person": person, "kind": kind, "start": self.date, "end": self.date, **times})


def day_text(day: LeaveDay) -> str:
    """A day as it is written, such as 2026-11-10 or 2026-11-10/am."""
    return f"{day.date}/{day.part}" if day.part else str(day.date)


def _days(value: Any) -> Any:
    """Days from "2026-11-10 2026-11-12/am", a list of such texts, or dates."""
    parts = parted(value)
    return tuple(map(_day, parts)) if isinstance(parts, list | tuple) else value


def _day(part: Any) -> LeaveDay:
    if isinstance(part, LeaveDay):
        return part
    date, _, half = part.partition("/") if isinstance(part, str) else (part, "", "")
    if half not in _PARTS:
        raise ValueError("is not a day or half a day; write 2026-11-10, 2026-11-10/am or 2026-11-10/pm")
    return LeaveDay(read_date(date), _PARTS[half])


def _once(days: tuple[LeaveDay, ...]) -> tuple[LeaveDay, ...]:
    if len({day.date for day in days}) < len(days):
        raise ValueError("names a date twice; give a whole day once, without am or pm")
    return tuple(sorted(days))


def _texts(days: tuple[LeaveDay, ...]) -> list[str]:
    return [day_text(day) for day in days]


LeaveDays = Annotated[
    tuple[LeaveDay, ...],
    BeforeValidator(_days),
    AfterValidator(_once),
    Field(min_length=1, max_length=14),
    PlainSerializer(_texts, return_type=list[str], when_used="json"),
    WithJsonSchema({"anyOf": [{"type": "array", "items": {"type": "string"}}, {"type": "string"}], "format": "days"}),
]
"""Days and half-days in order, written "2026-11-10 2026-11-12/am"."""


class LeaveRequest(Noun):
    """A person asks for carer's leave (Carer's Leave Act 2023): days or half-days, which need not follow one another.

    There is no field for why, and none for evidence, since neither may be asked for.
    """

    id: Id
    """Number of the request."""
    person: Id
    """Id of the person who asks."""
    asked: Date
    """Date on which notice was given, in writing or not."""
    days: LeaveDays
    """Days asked for: dates, or a half with /am or /pm after the date."""
    week_days: Decimal | None = Field(default=None, ge=0.5, le=7)
    """Days that the person normally works in a week; left out, the contract in duties of usual length."""

    @field_validator("week_days")
    @classmethod
    def _in_halves(cls, days: Decimal | None) -> Decimal | None:
        if days is not None and days * 2 % 1:
            raise ValueError("is not in whole or half days")
        return None if days is None else round(days, 1)

    @field_serializer("week_days", when_used="json-unless-none")
    def _as_number(self, days: Decimal) -> float:
        return float(days)

    @model_validator(mode="after")
    def _asked_first(self) -> LeaveRequest:
        if self.days[0].date < self.asked:
            raise ValueError("asks for a date before the day on which it was asked")
        return self

    @property
    def length(self) -> Fraction:
        """Days asked for."""
        return sum((day.length for day in self.days), Fraction(0))
