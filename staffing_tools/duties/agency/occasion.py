"""One use of an agency worker."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Id, Title
from staffing_tools.exact import Figure
from staffing_tools.files import TableForm
from staffing_tools.moments import Moment
from staffing_tools.money import Pounds
from staffing_tools.words import Prose


class Occasion(Noun):
    """Who worked, when, what the agency charged in all, and why it was needed."""

    id: Id
    """Short name of the occasion."""
    worker: Id
    """Pseudonym of the worker."""
    agency: Title
    """The agency."""
    contract: Literal["framework", "off framework"]
    """Whether it was on a framework contract."""
    ward: Id
    """The ward."""
    role: Id
    """The role."""
    start: Moment
    """Start of the work."""
    end: Moment
    """End of the work."""
    hours: Figure = Field(gt=0, le=10_000)
    """Hours that were paid for."""
    charge: Pounds
    """Everything that was paid to secure the services, commission included, not the worker's wage alone."""
    comparator: Id
    """Id of the comparator for the post and hours."""
    reason: Title | None = None
    """Why it was needed, as a code or a few words; left out, not said."""
    circumstances: Prose = Field(default="", repr=False)
    """What made it necessary, for the report to Ministers."""
    nurse_approved: Moment | None = None
    """When the executive nurse director approved it; left out, not."""
    medical_approved: Moment | None = None
    """When the medical director approved it; left out, not."""

    @model_validator(mode="after")
    def _runs_forward(self) -> Occasion:
        if self.end <= self.start:
            raise ValueError("ends before it starts; change start or end")
        return self


OCCASIONS = TableForm(
    key="occasions",
    fields=tuple(Occasion.model_fields),
    required=tuple(name for name, field in Occasion.model_fields.items() if field.is_required()),
)
"""Occasions as a table."""
