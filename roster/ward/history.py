"""What people worked before the period, and what they carry into it."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from pydantic import BeforeValidator, Field, PlainSerializer, WithJsonSchema

from roster.ward.base import Amount, Date, Dates, DutyCode, Id, Noun, Numbers

_OFF = "-"


def _line(value: Any) -> Any:
    """Duty codes day by day from text such as "E E - N N - -", where a hyphen is a day off; other values pass."""
    if isinstance(value, str):
        return tuple("" if code == _OFF else code for code in value.split())
    return value


def _line_text(duties: tuple[str, ...]) -> str:
    return " ".join(code or _OFF for code in duties)


DutyLine = Annotated[
    tuple[DutyCode, ...],
    BeforeValidator(_line),
    Field(min_length=1, max_length=364),
    PlainSerializer(_line_text, return_type=str, when_used="json"),
    WithJsonSchema({"anyOf": [{"type": "string"}, {"type": "array", "items": {"type": "string"}}]}),
]
"""Duties day by day, "" for a day off, as a list or as text parted by spaces with "-" for a day off."""


class History(Noun):
    """Duties worked on consecutive dates from `start`, "" for a day off. The last one is the day before the period."""

    person: Id
    """Id of the person."""
    start: Date
    """Date of the first duty."""
    duties: DutyLine
    """Codes of the duties day by day, "-" for a day off."""

    @property
    def end(self) -> dt.date:
        """The last date that the history speaks of."""
        return self.start + dt.timedelta(days=len(self.duties) - 1)


class Ledger(Noun):
    """What a person carries in.

    balance_minutes  net hours: worked and credited less contracted, so positive means the ward owes time (ROS-04)
    nights, weekends, unsocial  burden carried above (+) or below (-) the fair share: duties, worked weekends, points;
                     already decayed (F11)
    earlier_weeks    minutes worked in each week, oldest first, that ends where the history begins, all employments
                     included, for the 48 h average (Working Time Regulations 1998 reg 4)
    """

    person: Id
    """Id of the person."""
    balance_minutes: int = Field(default=0, ge=-20_000, le=20_000)
    """Minutes worked and credited beyond contract; negative, still owed to the ward."""
    nights: Amount = Field(default=0.0, ge=-100, le=100)
    """Nights worked above (+) or below (-) the fair share."""
    weekends: Amount = Field(default=0.0, ge=-100, le=100)
    """Weekends worked above (+) or below (-) the fair share."""
    unsocial: Amount = Field(default=0.0, ge=-1000, le=1000)
    """Unsocial points above (+) or below (-) the fair share."""
    earlier_weeks: Numbers = ()
    """Minutes worked in each week before the history, oldest first, in all employments."""
    study_minutes: int = Field(default=0, ge=0, le=20_000)
    """Minutes of study that a trainee is credited with for this period, beside what is rostered (MIX-06)."""
    holidays_worked: Dates = ()
    """Public holidays of the leave year that were worked before the period, for equal shares of them (F10)."""
    wish_points: int = Field(default=0, ge=0, le=10_000)
    """Points for wishes that were not spent in earlier periods, or came back with their credit."""
    wishes_granted: Amount = Field(default=0.0, ge=0, le=1000)
    """Wishes granted in earlier periods, already decayed."""
    wishes_swapped: Amount = Field(default=0.0, ge=0, le=1000)
    """Those of them that the person swapped away, already decayed."""
