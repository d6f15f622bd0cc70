"""Cells that the ward manager has fixed."""

from __future__ import annotations

import datetime as dt

from roster.ward.base import Id, Noun


class Lock(Noun):
    """This person works exactly this duty on this date; an empty duty locks a day off."""

    person: Id
    date: dt.date
    duty: str = ""
