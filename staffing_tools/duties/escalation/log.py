"""Escalations of a board or a ward."""

from __future__ import annotations

from pydantic import Field, model_validator

from roster.ward.base import Title
from staffing_tools.duties.escalation.escalation import Escalation
from staffing_tools.files import Record
from staffing_tools.twice import twice


class EscalationLog(Record):
    """Every risk that was escalated."""

    title: Title
    """What it is the log of."""
    escalations: tuple[Escalation, ...] = Field(default=(), max_length=20_000)
    """Escalations."""

    @model_validator(mode="after")
    def _ids_differ(self) -> EscalationLog:
        for problem in twice("escalations", (each.id for each in self.escalations)):
            raise ValueError(problem)
        return self
