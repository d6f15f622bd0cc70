"""A decision that departs from clinical advice, and the duties that follow from it."""

from __future__ import annotations

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Date, Id
from staffing_tools.words import Prose


class Departure(Noun):
    """What a decision-maker owes once a decision departs from advice (NHS (Scotland) Act 1978 s.12IF(2))."""

    advice: Id
    """The advice."""
    explanation: Prose = Field(default="", repr=False)
    """Why the decision departs from it."""
    risks: Prose = ""
    """Risks of the decision."""
    mitigation: Prose = ""
    """What is done about them."""
    notified_on: Date | None = None
    """The day on which the adviser was told of the decision and its reasons."""
    disagreement: Prose = Field(default="", repr=False)
    """Disagreement as the adviser recorded it; left out, none was recorded."""

    @property
    def missing(self) -> tuple[str, ...]:
        """What is still owed."""
        owed = (
            ("the explanation", self.explanation),
            ("the risks of the decision", self.risks),
            ("their mitigation", self.mitigation),
            ("the day on which the adviser was told with reasons", self.notified_on),
        )
        return tuple(name for name, held in owed if not held)
