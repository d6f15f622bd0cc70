"""What every noun of the ward shares, and the small types that they are made of.

Every type is written so that it reads back the same from JSON, TOML and a workbook alike.
"""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import (
    AfterValidator,
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    PlainSerializer,
    WithJsonSchema,
)

DAY = 1440
"""Minutes in a clock day."""

_CLOCK = re.compile(r"^(\d{1,2}):(\d{2})$")
_DECIMALS = 6
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Noun(BaseModel):
    """A frozen record that refuses fields it does not know. Error messages never repeat what was typed."""

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        hide_input_in_errors=True,
        populate_by_name=True,
        str_strip_whitespace=True,
        use_attribute_docstrings=True,
        allow_inf_nan=False,
    )


def _clock(value: Any) -> int:
    """Minutes since midnight, from "HH:MM", a time of day or the time since midnight. 24:00 is the end of the day.

    A bare number is refused: 7 may be meant as seven minutes or as seven o'clock.
    """
    if isinstance(value, dt.time):
        value = dt.datetime.combine(dt.date.min, value) - dt.datetime.min
    if isinstance(value, dt.timedelta):
        value = clock_text(round(value / dt.timedelta(minutes=1)))
    match = _CLOCK.match(value.strip()) if isinstance(value, str) else None
    if match is None or int(match[2]) > 59:
        raise ValueError("is not a time of day; write it as HH:MM, for example 07:30")
    minutes = int(match[1]) * 60 + int(match[2])
    if minutes > DAY:
        raise ValueError("is not a time of day; the clock runs from 00:00 to 24:00")
    return minutes


def clock_text(minutes: int) -> str:
    """Minutes since midnight as HH:MM."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


ClockTime = Annotated[
    int,
    BeforeValidator(_clock),
    PlainSerializer(clock_text, return_type=str, when_used="json-unless-none"),
    WithJsonSchema(
        {"type": "string", "format": "clock", "pattern": r"^\d{1,2}:\d{2}$", "examples": ["07:30", "24:00"]}
    ),
]
"""A time of day in minutes since midnight, written HH:MM."""


def _date(value: Any) -> dt.date:
    """A date from ISO text, a date, or midnight of one, as a workbook may give it."""
    if isinstance(value, dt.datetime) and value.time() == dt.time():
        return value.date()
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    try:
        return dt.date.fromisoformat(value.strip())
    except (ValueError, AttributeError):
        raise ValueError("is not a date; write it as YYYY-MM-DD, for example 2026-11-02") from None


def _in_reach(date: dt.date) -> dt.date:
    if not 1950 <= date.year <= 2099:
        raise ValueError("is not a date from 1950 to 2099")
    return date


def read_date(value: Any) -> dt.date:
    """A date from 1950 to 2099 out of what a file gives. Raises ValueError in the file's own words."""
    return _in_reach(_date(value))


Date = Annotated[dt.date, BeforeValidator(_date), AfterValidator(_in_reach)]
"""A date from 1950 to 2099, written YYYY-MM-DD."""


def _text_or_list(item: dict[str, Any]) -> dict[str, Any]:
    """The JSON Schema of a list that may also be written as text."""
    return {"anyOf": [{"type": "array", "items": item}, {"type": "string"}]}


def _weekdays(value: Any) -> Any:
    """Weekday numbers (Monday 0) from "Mon-Fri", "Sat Sun", "daily" or a list of names or numbers."""
    if isinstance(value, list | tuple):
        return tuple(_weekday(day) if isinstance(day, str) else day for day in value)
    if not isinstance(value, str):
        return value
    text = value.strip()
    if not text:
        return ()
    if text.lower() in {"daily", "all", "mon-sun"}:
        return EVERY_DAY
    days: list[int] = []
    for part in re.split(r"[\s,|]+", text):
        first, _, last = part.partition("-")
        start, stop = _weekday(first), _weekday(last or first)
        days.extend((start + step) % 7 for step in range((stop - start) % 7 + 1))
    return tuple(days)


def _weekday(name: str) -> int:
    try:
        return _WEEKDAYS.index(name.strip()[:3].capitalize())
    except ValueError:
        raise ValueError("is not a weekday; write Mon, Tue ... Sun, a stretch such as Mon-Fri, or daily") from None


def weekdays_text(days: tuple[int, ...]) -> str:
    """Weekday numbers as names, a full week as "daily"."""
    return "daily" if len(days) == 7 else " ".join(_WEEKDAYS[day] for day in days)


def _in_week(days: tuple[int, ...]) -> tuple[int, ...]:
    if not days:
        raise ValueError("names at least one weekday: Mon, Tue ... Sun")
    return _of_week(days)


def _of_week(days: tuple[int, ...]) -> tuple[int, ...]:
    if not all(0 <= day <= 6 for day in days):
        raise ValueError("names at least one weekday: Mon, Tue ... Sun, or a number from 0 (Monday) to 6 (Sunday)")
    return tuple(sorted(set(days)))


Weekdays = Annotated[
    tuple[int, ...],
    BeforeValidator(_weekdays),
    AfterValidator(_in_week),
    PlainSerializer(weekdays_text, return_type=str, when_used="json"),
    WithJsonSchema(_text_or_list({"type": ["string", "integer"]}) | {"format": "weekdays"}),
]
"""Weekdays in order, Monday 0, written as names."""

SomeWeekdays = Annotated[
    tuple[int, ...],
    BeforeValidator(_weekdays),
    AfterValidator(_of_week),
    PlainSerializer(weekdays_text, return_type=str, when_used="json"),
    WithJsonSchema(_text_or_list({"type": ["string", "integer"]}) | {"format": "weekdays"}),
]
"""Weekdays as before, or none."""

EVERY_DAY: tuple[int, ...] = tuple(range(7))


def six_decimals(value: float) -> float:
    """A number as every file format keeps it."""
    return round(value, _DECIMALS)


Amount = Annotated[float, AfterValidator(six_decimals)]
"""A number kept to six decimals."""


def _one_line(text: str) -> str:
    if not text.isprintable():
        raise ValueError("holds line breaks or signs that cannot be printed; write it on one line")
    return text


Text = Annotated[str, Field(max_length=200), AfterValidator(_one_line)]
"""One line of text."""

Title = Annotated[str, Field(min_length=1, max_length=200), AfterValidator(_one_line)]
"""One line of text that is not empty."""


def parted(value: Any) -> Any:
    """A list from text such as "E|L|N" or "E, L, N"; other values pass."""
    if isinstance(value, str):
        return tuple(part for part in re.split(r"[\s,|]+", value.strip()) if part)
    return value


Id = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]*$")]
"""A short identifier: letters, digits, point, hyphen and underscore."""

DutyCode = Annotated[str, Field(max_length=40, pattern=r"^([A-Za-z0-9][A-Za-z0-9_.\-]*)?$")]
"""The code of a duty, empty for a day off."""

Words = Annotated[
    tuple[Id, ...],
    BeforeValidator(parted),
    Field(max_length=100),
    WithJsonSchema(_text_or_list({"type": "string"})),
]
"""Codes or names without spaces, as a list or as text parted by "|", commas or spaces."""

Numbers = Annotated[
    tuple[int, ...],
    BeforeValidator(parted),
    Field(max_length=104),
    WithJsonSchema(_text_or_list({"type": "integer"})),
]
"""Whole numbers, as a list or as text parted by "|", commas or spaces."""

Dates = Annotated[
    tuple[Date, ...],
    BeforeValidator(parted),
    Field(max_length=60),
    WithJsonSchema(_text_or_list({"type": "string", "format": "date"})),
]
"""Dates, as a list or as text parted by "|", commas or spaces."""
