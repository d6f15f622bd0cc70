"""What is done so that a severe or recurrent risk does not come back."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Date, Id, Title
from staffing_tools.duties.recurrent.theme import Theme
from staffing_tools.files import Record
from staffing_tools.twice import twice
from staffing_tools.words import Prose


class RiskPlan(Noun):
    """The plan for one kind of risk on one ward."""

    ward: Id
    """The ward."""
    kind: Title
    """Kind of risk: patients, quality of care, staff wellbeing, or red shift."""
    owner: Title | None = Field(default=None, repr=False)
    """Who answers for it; left out, nobody yet. It is not repeated in messages."""
    reported_to: Title | None = None
    """The more senior decision-maker to whom it was reported; left out, nobody yet."""
    advice: Prose = Field(default="", repr=False)
    """Clinical advice on it."""
    actions: Prose = ""
    """What is done about it."""
    prevention: Prose = ""
    """What keeps it from coming back."""
    review_on: Date | None = None
    """When it is looked at again."""
    closed_on: Date | None = None
    """When it was closed; left out, it is open."""


class PlanLog(Record):
    """Plans of a board or a ward."""

    title: Title
    """What it is the log of."""
    plans: tuple[RiskPlan, ...] = ()
    """Plans."""

    @model_validator(mode="after")
    def _is_sound(self) -> PlanLog:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    def _problems(self) -> Iterator[str]:
        yield from twice("open plans of one ward and kind", ((p.ward, p.kind) for p in self.plans if not p.closed_on))


def plan_against(theme: Theme, log: PlanLog) -> RiskPlan | None:
    """The plan against a kind of risk that is open, or was closed no earlier than the last of the risks."""
    mine = (plan for plan in log.plans if (plan.ward, plan.kind) == (theme.ward, theme.kind))
    return next((plan for plan in mine if plan.closed_on is None or plan.closed_on >= theme.events[-1].date), None)
