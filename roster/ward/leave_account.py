"""A person's leave year."""

from __future__ import annotations

from pydantic import Field

from roster.ward.base import Date, Id, Noun


class LeaveAccount(Noun):
    """A leave year of a person: since when they serve, and what they have taken of it before the period."""

    person: Id
    """Id of the person."""
    start: Date
    """First date of the leave year."""
    service_from: Date
    """Start of reckonable service, from which the days of leave follow."""
    taken_minutes: int = Field(default=0, ge=0, le=40_000)
    """Minutes of annual leave taken in the leave year before the period."""
    carried_minutes: int = Field(default=0, ge=-10_000, le=10_000)
    """Minutes carried into the leave year."""
    public_holiday_minutes: int = Field(default=0, ge=0, le=10_000)
    """Minutes taken for public holidays in the leave year before the period."""
