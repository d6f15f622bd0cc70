"""Moments by the ward's clock, and the time between them."""

from __future__ import annotations

import datetime as dt
from typing import Annotated, Any

from pydantic import BeforeValidator, PlainSerializer, WithJsonSchema

from roster.ward import clock_text, elapsed
from staffing_tools.exact import MINUTES


def _moment(value: Any) -> dt.datetime:
    """A moment from ISO text or a date with a time, to the minute and without a zone."""
    try:
        moment = dt.datetime.fromisoformat(value.strip()) if isinstance(value, str) else value
        date, time = moment.date(), moment.time()
    except (ValueError, AttributeError):
        raise ValueError("is not a moment; write it as YYYY-MM-DDTHH:MM, for example 2026-11-02T14:30") from None
    if moment.tzinfo is not None or time.second or time.microsecond:
        raise ValueError("is the ward's own clock time to the minute; leave out seconds and time zone")
    if not 1950 <= date.year <= 2099:
        raise ValueError("is not a moment from 1950 to 2099")
    return dt.datetime.combine(date, time)


def _written(moment: dt.datetime) -> str:
    return moment.strftime("%Y-%m-%dT%H:%M")


Moment = Annotated[
    dt.datetime,
    BeforeValidator(_moment),
    PlainSerializer(_written, return_type=str, when_used="json-unless-none"),
    WithJsonSchema({"type": "string", "format": "moment", "examples": ["2026-11-02T14:30"]}),
]
"""A date and time in Europe/London, to the minute, written YYYY-MM-DDTHH:MM."""


def minutes_between(earlier: dt.datetime, later: dt.datetime) -> int:
    """Minutes that pass from one moment to another, negative where the second comes first."""
    return _elapsed(later) - _elapsed(earlier)


def _elapsed(moment: dt.datetime) -> int:
    return elapsed(moment.date(), moment.hour * MINUTES + moment.minute)


def moment_words(moment: dt.datetime) -> str:
    """Such as 2026-11-02 14:30."""
    return f"{moment.date()} {clock_text(moment.hour * MINUTES + moment.minute)}"
