"""A risk of staffing that a member of staff named."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Id, Title
from staffing_tools.moments import Moment
from staffing_tools.words import Account, Prose

RiskCategory = Literal["patients", "quality of care", "staff wellbeing"]
"""A risk to patients; to safe, high-quality care; to the wellbeing of staff as it affects these (s.12IC(2)(a))."""


class RaisedRisk(Noun):
    """Who named it and when, whom they told, what was done, and what is left (s.12IC(2)(a)-(c))."""

    id: Id
    """Short name of the risk."""
    raised_at: Moment
    """When it was named."""
    raised_by: Title | None = Field(default=None, repr=False)
    """Role of whoever named it; left out, anonymous."""
    shift: Id | None = None
    """Code of the shift."""
    category: RiskCategory
    """What it is a risk to."""
    words: Account = Field(repr=False)
    """The risk. It is not repeated in messages."""
    lead: Id | None = None
    """Pseudonym of the lead who was told."""
    notified_at: Moment | None = None
    """When the lead was told."""
    advice: Prose = Field(default="", repr=False)
    """Clinical advice that was regarded."""
    advice_not_needed_because: Prose = ""
    """Why no advice was needed, where none was sought."""
    mitigation: Prose = ""
    """What was done."""
    outcome: Literal["mitigated", "partly mitigated", "not mitigated"] | None = None
    """What came of it."""
    escalation: Id | None = None
    """Id of the escalation, where it was escalated."""
    closed_at: Moment | None = None
    """When it was closed."""

    @model_validator(mode="after")
    def _runs_forward(self) -> RaisedRisk:
        for name, moment in (("notified_at", self.notified_at), ("closed_at", self.closed_at)):
            if moment is not None and moment < self.raised_at:
                raise ValueError(f"{name} is before the risk was named; correct one of the two")
        return self
