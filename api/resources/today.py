"""The date on the ward."""

from __future__ import annotations

import datetime as dt

from api.storage import now
from roster.ward import LONDON


def today() -> dt.date:
    """Today's date by the clock of the ward."""
    return now().astimezone(LONDON).date()


def clock() -> dt.datetime:
    """The clock of the ward now, to the minute and without a zone."""
    return now().astimezone(LONDON).replace(second=0, microsecond=0, tzinfo=None)
