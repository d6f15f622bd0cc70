"""Training of a ward's staff, protected learning, what they think, and what they were told of the method."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Date, Id
from staffing_tools.duties.training.feedback import Feedback
from staffing_tools.duties.training.requirement import Course, Held, Learner
from staffing_tools.exact import Figure
from staffing_tools.files import Record
from staffing_tools.twice import twice
from staffing_tools.words import Account, Prose


class LearningTime(Noun):
    """Protected learning time of somebody in a period, in hours."""

    person: Id
    """Who it was for."""
    first: Date
    """First day of the period."""
    planned: Figure
    """Planned."""
    used: Figure
    """Used."""
    cancelled: Figure = Decimal(0)
    """Cancelled."""
    reason: Prose = Field(default="", repr=False)
    """Why it was cancelled. It is not repeated in messages."""


class StaffView(Noun):
    """What employees think of staffing, and what came of it (s.12IL)."""

    given_on: Date
    """The day on which it was given."""
    words: Account = Field(repr=False)
    """The view. It is not repeated in messages."""
    outcome: Prose = ""
    """What came of it."""


class TrainingLog(Record):
    """Training and consultation on a ward."""

    ward: Id
    """The ward."""
    courses: tuple[Course, ...] = ()
    """What people are trained in."""
    people: tuple[Learner, ...] = ()
    """Those who work on the ward."""
    held: tuple[Held, ...] = Field(default=(), max_length=20_000)
    """Training that they hold."""
    learning: tuple[LearningTime, ...] = ()
    """Protected learning time."""
    method_hours: Figure | None = None
    """Hours given to those who use the common staffing method for using it; left out, not said."""
    views: tuple[StaffView, ...] = ()
    """Views of employees."""
    feedback: tuple[Feedback, ...] = ()
    """What employees were told of the method."""

    @model_validator(mode="after")
    def _is_sound(self) -> TrainingLog:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    @property
    def learning_hours(self) -> dict[str, Decimal]:
        """Hours of protected learning planned, used and cancelled, of everybody."""
        names = ("planned", "used", "cancelled")
        return {name: sum((getattr(each, name) for each in self.learning), Decimal(0)) for name in names}

    def _problems(self) -> Iterator[str]:
        people, courses = {each.id for each in self.people}, {each.code for each in self.courses}
        yield from twice("people", (each.id for each in self.people))
        yield from twice("courses", (each.code for each in self.courses))
        if any(each.person not in people for each in self.held) or any(
            each.person not in people for each in self.learning
        ):
            yield "training or learning time is of somebody who is not among the people; add them or correct it"
        if any(each.course not in courses for each in self.held):
            yield f"training is held in a course that is not there; known: {', '.join(sorted(courses))}"
