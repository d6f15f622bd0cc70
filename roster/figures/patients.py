"""How many patients were on the ward at 23:59."""

from __future__ import annotations

import datetime as dt

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Date


class PatientCount(Noun):
    """Patients on the ward at 23:59 of a date."""

    date: Date
    """The date."""
    patients: int = Field(ge=0, le=200)
    """Patients in beds at 23:59."""


class PatientCounts(Noun):
    """Patients at 23:59, one count a date."""

    counts: tuple[PatientCount, ...]

    @model_validator(mode="after")
    def _once_a_date(self) -> PatientCounts:
        dates = [line.date for line in self.counts]
        if len(set(dates)) < len(dates):
            raise ValueError("a date is counted twice; keep one of the lines")
        return self

    def on(self, date: dt.date) -> int | None:
        """The count of a date; None where there is none."""
        return next((line.patients for line in self.counts if line.date == date), None)
