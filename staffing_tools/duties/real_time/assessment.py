"""The staffing of one shift as it was assessed at the time."""

from __future__ import annotations

from fractions import Fraction

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Date, Id, Title, Words
from staffing_tools.colour import Colour
from staffing_tools.exact import Figure
from staffing_tools.files import TableForm
from staffing_tools.words import Prose


class ShiftAssessment(Noun):
    """What a shift required in professional judgement, who was there, and its colour before and after mitigation."""

    date: Date
    """The day on which the shift starts."""
    shift: Id
    """Code of the shift."""
    census: int | None = Field(default=None, ge=0, le=400)
    """Patients; left out, not counted."""
    continuous_hours: Figure | None = None
    """Staff hours of continuous intervention; left out, not counted."""
    required: dict[Id, Figure] = Field(default_factory=dict)
    """Staff required in professional judgement, by role or skill."""
    actual: dict[Id, Figure] = Field(default_factory=dict)
    """Staff who were there before mitigation, by role or skill, whatever their contract."""
    before: Colour
    """Colour before mitigation."""
    note: Prose = Field(default="", repr=False)
    """Why this colour. It is not repeated in messages."""
    mitigations: Words = ()
    """Codes of what was done."""
    lead_minutes: int = Field(default=0, ge=0, le=1440)
    """Minutes of time to lead that it used up."""
    after: Colour
    """Colour after mitigation."""
    escalation: Id | None = None
    """Id of the escalation, where it was escalated."""
    decided_by: Title | None = Field(default=None, repr=False)
    """In which capacity somebody decided on the mitigation."""
    advice: Prose = Field(default="", repr=False)
    """Clinical advice that was regarded."""
    advice_not_needed_because: Prose = ""
    """Why no advice was needed, where none was sought."""

    @property
    def gaps(self) -> dict[str, Fraction]:
        """Staff short of what was required, by role or skill, where any are."""
        short = {role: Fraction(need) - Fraction(self.actual.get(role, 0)) for role, need in self.required.items()}
        return {role: gap for role, gap in short.items() if gap > 0}


ASSESSMENTS = TableForm(
    key="assessments",
    fields=tuple(name for name in ShiftAssessment.model_fields if name not in ("required", "actual")),
    required=("date", "shift", "before", "after"),
    nested={"required": (), "actual": ()},
)
"""Assessments as a table."""
