"""The planner's record of the common staffing method for a ward and a financial year."""

from __future__ import annotations

from collections.abc import Iterator

from pydantic import Field, model_validator

from roster.ward import Noun
from roster.ward.base import Date, Id, Title
from staffing_tools.duties.advice import ClinicalAdvice
from staffing_tools.duties.training import Feedback
from staffing_tools.files import Record
from staffing_tools.method.account import StepAccount
from staffing_tools.method.decision import Decision, Signature
from staffing_tools.method.risk import StaffingRisk
from staffing_tools.method.staffing import Staffing
from staffing_tools.method.steps import method_steps
from staffing_tools.twice import twice
from staffing_tools.ward import AssessedWard
from staffing_tools.words import Account, Prose
from staffing_tools.year import FinancialYear


class OutsideAssessment(Noun):
    """An assessment by Healthcare Improvement Scotland, the Mental Welfare Commission or others (step (c)(viii))."""

    title: Title
    """Title of the report."""
    made_by: Title
    """Who made it."""
    made_on: Date
    """The day of it."""
    finding: Account
    """What it found that bears on staffing."""


class MethodRecord(Record):
    """What people write of the method: accounts of steps, risks, advice, decision, signatures, feedback. No score."""

    id: Id
    """Short name of the record."""
    version: int = Field(default=1, ge=1)
    """1 for the first; a record that supersedes another has the next number."""
    superseding_because: Prose = ""
    """Why it supersedes another, where it does."""
    ward: AssessedWard
    """The ward."""
    year: FinancialYear
    """The financial year, such as 2025-26."""
    led_by: Title = Field(repr=False)
    """Who leads the use of the method. It is not repeated in messages."""
    staffing: Staffing | None = None
    """Funded, in post and worked."""
    steps: tuple[StepAccount, ...] = ()
    """What is said of each step."""
    advice: tuple[ClinicalAdvice, ...] = ()
    """Clinical advice (step (c)(vii))."""
    assessments: tuple[OutsideAssessment, ...] = ()
    """Assessments by others."""
    risks: tuple[StaffingRisk, ...] = ()
    """Risks (step (d))."""
    decision: Decision | None = None
    """The decision (step (e))."""
    signatures: tuple[Signature, ...] = ()
    """Who stands for it."""
    feedback: tuple[Feedback, ...] = ()
    """What employees were told."""

    @model_validator(mode="after")
    def _is_sound(self) -> MethodRecord:
        for problem in self._problems():
            raise ValueError(problem)
        return self

    def _problems(self) -> Iterator[str]:
        steps = [step.id for step in method_steps()]
        yield from twice("accounts of one step", (account.step for account in self.steps))
        yield from twice("advice ids", (each.id for each in self.advice))
        yield from twice("risks", (risk.id for risk in self.risks))
        if any(account.step not in steps for account in self.steps):
            yield f"an account names a step that there is not; known: {', '.join(steps)}"
        if self.decision and {each.advice for each in self.decision.departures} - {each.id for each in self.advice}:
            yield "the decision departs from advice that is not there; add it or correct its id"
        if (self.version > 1) != bool(self.superseding_because):
            yield "a version after the first says why it supersedes the one before, and the first does not"

    def account(self, step: str) -> StepAccount:
        """What is said of a step; an empty account where nothing is."""
        return next((each for each in self.steps if each.step == step), StepAccount(step=step))
