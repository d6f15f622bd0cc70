"""What a record says of one step."""

from __future__ import annotations

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Id, Title
from staffing_tools.words import Prose


class StepAccount(Noun):
    """How a step was taken, or why it was considered and is not relevant."""

    step: Id
    """Id of the step, such as c-4."""
    words: Prose = Field(default="", repr=False)
    """What was considered and what follows from it."""
    not_relevant_because: Prose = Field(default="", repr=False)
    """Why the step was considered and is not relevant; instead of words."""
    evidence: tuple[Title, ...] = ()
    """Documents and data that it rests on."""

    @model_validator(mode="after")
    def _says_one_thing(self) -> StepAccount:
        if self.words and self.not_relevant_because:
            raise ValueError("gives an account and says that the step is not relevant; keep one of them")
        return self
