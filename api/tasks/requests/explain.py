"""Questions about a roster."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, NaiveDatetime, model_validator

from api.rostering.explaining import Questions
from api.tasks.requests.about import AboutRoster
from api.tasks.requests.resources import LONGEST, Resources
from roster.ward.base import Id


class ExplainRequest(Resources):
    """What is to be explained: one of these at least."""

    gap: Literal["all"] | NaiveDatetime | None = None
    """A moment within a gap by the clock on the ward, such as 2026-11-14T21:00, or all."""
    wish: Id | None = None
    """Id of a refused wish, or all."""
    rule: Id | None = None
    """Id of a rule."""
    pattern: Annotated[int, Field(ge=1, le=10_000)] | None = None
    """Number of a pattern of the ward, from 1."""
    proof: bool = False
    """What no roster can beat, level by level."""
    personal: bool = False
    """Whether personal rules are named; for the ward manager alone."""
    seconds: float = Field(default=120.0, ge=1.0, le=LONGEST)
    """How long a rule, a pattern or all proofs may take, each."""
    effort: float = Field(default=3.0, ge=0.1, le=1000.0)
    """Effort of one solve for a gap or a wish, in deterministic units."""
    most_seconds: float = Field(default=900.0, ge=1.0, le=LONGEST)
    """Most seconds for everything; what is not answered by then is left out."""

    @model_validator(mode="after")
    def _asks_something(self) -> ExplainRequest:
        if not (self.gap or self.wish or self.rule or self.pattern or self.proof):
            raise ValueError("say what to explain: gap, wish, rule, pattern or proof")
        return self

    @property
    def questions(self) -> Questions:
        """What is asked."""
        return Questions(self.gap, self.wish, self.rule, self.pattern, self.proof)


class ExplainWork(AboutRoster, ExplainRequest):
    """The same, with the roster."""
