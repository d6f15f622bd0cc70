"""Real-time staffing of a ward: shifts as they were assessed, risks that staff named, and who leads."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Date, Id, Words
from staffing_tools.duties.real_time.assessment import ShiftAssessment
from staffing_tools.duties.real_time.risk import RaisedRisk
from staffing_tools.files import Record
from staffing_tools.spans import DateSpan
from staffing_tools.twice import twice


class Lead(Noun):
    """Somebody with lead professional responsibility, whom staff tell of risks."""

    id: Id
    """Pseudonym."""
    trained_on: Date | None = None
    """When they were trained in these arrangements (s.12IC(2)(f)); left out, not."""


class RealTimeLog(Record):
    """What was assessed on a ward from the first date to the last."""

    ward: Id
    """The ward."""
    dates: DateSpan
    """First and last date."""
    shifts: Words = Field(min_length=1)
    """Codes of the shifts that are assessed each day."""
    leads: tuple[Lead, ...] = ()
    """Those with lead responsibility."""
    assessments: tuple[ShiftAssessment, ...] = Field(default=(), max_length=50_000)
    """Shifts."""
    risks: tuple[RaisedRisk, ...] = Field(default=(), max_length=50_000)
    """Risks."""

    @model_validator(mode="after")
    def _is_sound(self) -> RealTimeLog:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    def _problems(self) -> Iterator[str]:
        yield from twice("assessed shifts", ((each.date, each.shift) for each in self.assessments))
        yield from twice("risks", (each.id for each in self.risks))
        yield from twice("leads", (each.id for each in self.leads))
        yield from twice("shifts", self.shifts)
