"""A risk on its way up: each decision with its reasons, who was told, who disagrees, and the review."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Id, Words
from staffing_tools.duties.real_time import RiskCategory
from staffing_tools.moments import Moment
from staffing_tools.twice import twice
from staffing_tools.words import Account, Prose

Person = Id
"""Pseudonym of somebody concerned, such as a staff number that only the ward can read."""


class EscalationStep(Noun):
    """One level's decision."""

    level: Id
    """Level of the decision-maker."""
    decision_maker: Person
    """The decision-maker."""
    received_at: Moment
    """When the risk was reported to them."""
    advisers: Words = ()
    """Those who gave clinical advice."""
    advice: Prose = Field(default="", repr=False)
    """The advice."""
    advice_not_needed_because: Prose = ""
    """Why no advice was needed, where none was sought."""
    decision: Prose = ""
    """The decision; left out, not yet."""
    reasons: Prose = ""
    """Its reasons."""
    decided_at: Moment | None = None
    """When it was made."""
    final: bool = False
    """Whether it is the final decision."""


class Notification(Noun):
    """Somebody was told of a decision and its reasons."""

    person: Person
    """Who was told."""
    step: int = Field(ge=1)
    """Number of the step whose decision it was, from 1."""
    sent_at: Moment
    """When."""


class Disagreement(Noun):
    """Somebody disagrees on record. It is never taken out again."""

    person: Person
    """Who disagrees."""
    step: int = Field(ge=1)
    """Number of the step whose decision it is about, from 1."""
    recorded_at: Moment
    """When it was recorded."""
    words: Account = Field(repr=False)
    """The disagreement. It is not repeated in messages."""


class Review(Noun):
    """A review of the final decision that somebody asked for."""

    person: Person
    """Who asked."""
    asked_at: Moment
    """When."""
    words: Account = Field(repr=False)
    """Why. It is not repeated in messages."""
    answered_at: Moment | None = None
    """When it was answered; left out, not yet."""
    outcome: Prose = ""
    """What came of it, with reasons."""


class Escalation(Noun):
    """A risk that could not be mitigated where it was found (NHS (Scotland) Act 1978 s.12ID)."""

    id: Id
    """Short name of the escalation."""
    ward: Id
    """The ward."""
    shift: Id | None = None
    """Code of the shift."""
    category: RiskCategory
    """What it is a risk to."""
    likelihood: int | None = Field(default=None, ge=1, le=5)
    """Likelihood on the board's matrix, 1 to 5; left out, not said."""
    consequence: int | None = Field(default=None, ge=1, le=5)
    """Consequence on the board's matrix, 1 to 5; left out, not said."""
    words: Account = Field(repr=False)
    """The risk. It is not repeated in messages."""
    raised_at: Moment
    """When it was found."""
    identified_by: Words = ()
    """Those who found it."""
    mitigated_by: Words = ()
    """Those who tried to mitigate it, the lead who first reported it among them."""
    steps: tuple[EscalationStep, ...] = Field(min_length=1, max_length=20)
    """Decisions, in the order in which they were asked for."""
    notifications: tuple[Notification, ...] = ()
    """Who was told."""
    disagreements: tuple[Disagreement, ...] = ()
    """Who disagrees."""
    reviews: tuple[Review, ...] = ()
    """Reviews that were asked for."""

    @model_validator(mode="after")
    def _is_sound(self) -> Escalation:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    def _problems(self) -> Iterator[str]:
        named = [each.step for each in self.notifications] + [each.step for each in self.disagreements]
        if any(step > len(self.steps) for step in named):
            yield f"a notification or disagreement names a step beyond the {len(self.steps)} that there are"
        if any(bool(step.decision) != (step.decided_at is not None) for step in self.steps):
            yield "a step has a decision without the time of it, or the other way round; give both"
        yield from twice(
            "notifications of one person and step", ((each.person, each.step) for each in self.notifications)
        )

    @property
    def score(self) -> int | None:
        """Likelihood x consequence, or nothing where either is not said."""
        if self.likelihood is None or self.consequence is None:
            return None
        return self.likelihood * self.consequence

    @property
    def is_closed(self) -> bool:
        """Whether the last decision is final."""
        return self.steps[-1].final and bool(self.steps[-1].decision)
