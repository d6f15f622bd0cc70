"""What every noun of the ward shares: frozen, no unknown fields, and the small types that they are made of."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field, PlainSerializer

DAY = 1440
"""Minutes in a clock day."""

_CLOCK = re.compile(r"^(\d{1,2}):(\d{2})$")
_WEEKDAYS = ("Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun")


class Noun(BaseModel):
    """A frozen record that refuses fields it does not know. Error messages never repeat what was typed."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True, populate_by_name=True)


def _clock(value: Any) -> int:
    """Minutes since midnight, from "HH:MM", a time of day, or minutes. 24:00 is the end of the day."""
    if isinstance(value, dt.time):
        return value.hour * 60 + value.minute
    if isinstance(value, int) and not isinstance(value, bool):
        minutes = value
    else:
        match = _CLOCK.match(value.strip()) if isinstance(value, str) else None
        if match is None or int(match[2]) > 59:
            raise ValueError("is not a time of day; write it as HH:MM, for example 07:30")
        minutes = int(match[1]) * 60 + int(match[2])
    if not 0 <= minutes <= DAY:
        raise ValueError("is not a time of day; the clock runs from 00:00 to 24:00")
    return minutes


def clock_text(minutes: int) -> str:
    """Minutes since midnight as HH:MM."""
    return f"{minutes // 60:02d}:{minutes % 60:02d}"


ClockTime = Annotated[
    int, BeforeValidator(_clock), PlainSerializer(clock_text, return_type=str, when_used="json-unless-none")
]
"""A time of day in minutes since midnight, written HH:MM."""


def _weekdays(value: Any) -> Any:
    """Weekday numbers (Monday 0) from "Mon-Fri", "Sat Sun", "daily" or a list of names or numbers."""
    if not isinstance(value, str):
        return value
    text = value.strip()
    if text.lower() in {"daily", "all", "mon-sun"}:
        return tuple(range(7))
    days: list[int] = []
    for part in re.split(r"[\s,|]+", text):
        first, _, last = part.partition("-")
        start, stop = _weekday(first), _weekday(last or first)
        days.extend((start + step) % 7 for step in range((stop - start) % 7 + 1))
    return tuple(sorted(set(days)))


def _weekday(name: str) -> int:
    try:
        return _WEEKDAYS.index(name[:3].capitalize())
    except ValueError:
        raise ValueError("is not a weekday; write Mon, Tue ... Sun, a stretch such as Mon-Fri, or daily") from None


def weekdays_text(days: tuple[int, ...]) -> str:
    """Weekday numbers as names, a full week as "daily"."""
    return "daily" if len(days) == 7 else " ".join(_WEEKDAYS[day] for day in days)


def _in_week(days: tuple[int, ...]) -> tuple[int, ...]:
    if not all(0 <= day <= 6 for day in days):
        raise ValueError("a weekday is a number from 0 (Monday) to 6 (Sunday)")
    return days


Weekdays = Annotated[
    tuple[int, ...],
    BeforeValidator(_weekdays),
    AfterValidator(_in_week),
    PlainSerializer(weekdays_text, return_type=str, when_used="json"),
]
"""Weekdays, Monday 0, written as names."""

EVERY_DAY: tuple[int, ...] = tuple(range(7))


def _words(value: Any) -> Any:
    """A list from text such as "E|L|N" or "E, L, N"; other values pass."""
    if isinstance(value, str):
        return tuple(part for part in re.split(r"[\s,|]+", value.strip()) if part)
    return value


Words = Annotated[tuple[str, ...], BeforeValidator(_words)]
"""Codes or names without spaces, as a list or as text parted by "|", commas or spaces."""

Id = Annotated[str, Field(min_length=1, max_length=40, pattern=r"^[A-Za-z0-9][A-Za-z0-9_.\-]*$")]
"""A short identifier: letters, digits, point, hyphen and underscore."""
