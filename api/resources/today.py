"""Date and time on the ward."""

from __future__ import annotations

import datetime as dt
from typing import Annotated

from pydantic import WithJsonSchema

from api.storage import now
from roster.ward import LONDON

WardTime = Annotated[dt.datetime, WithJsonSchema({"type": "string", "examples": ["2026-11-23T14:30:00"]})]
"""A time by the clock of the ward, which has no zone."""


def today() -> dt.date:
    """Today's date by the clock of the ward."""
    return now().astimezone(LONDON).date()


def clock() -> dt.datetime:
    """The clock of the ward now, to the minute and without a zone."""
    return now().astimezone(LONDON).replace(second=0, microsecond=0, tzinfo=None)
