"""Cells that the ward manager has fixed."""

from __future__ import annotations

from roster.ward.base import Date, DutyCode, Id, Noun


class Lock(Noun):
    """This person works exactly this duty on this date; an empty duty locks a day off."""

    person: Id
    """Id of the person."""
    date: Date
    """Date in the period."""
    duty: DutyCode = ""
    """Code of the duty; empty locks a day off."""
