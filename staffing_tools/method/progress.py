"""How far each step of the method has come."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from roster.ward import Noun
from staffing_tools.method.account import StepAccount
from staffing_tools.method.assessment import Assessment
from staffing_tools.method.steps import MethodStep, Need, method_steps

State = Literal["filled", "not relevant", "open"]


class StepProgress(Noun):
    """A step, what is said of it, and what it still needs."""

    step: MethodStep
    """The step."""
    account: StepAccount
    """What is said of it."""
    missing: tuple[Need, ...]
    """What it still needs."""

    @property
    def state(self) -> State:
        """filled, not relevant with a reason, or open."""
        if self.step.may_be_irrelevant and self.account.not_relevant_because:
            return "not relevant"
        return "open" if self.missing else "filled"


def progress(assessment: Assessment) -> tuple[StepProgress, ...]:
    """Every step, in the order of the Act."""
    return tuple(_progress(step, assessment) for step in method_steps())


def _progress(step: MethodStep, assessment: Assessment) -> StepProgress:
    account = assessment.record.account(step.id)
    missing = tuple(need for need in step.needs if not _HELD[need](assessment, account))
    return StepProgress(step=step, account=account, missing=missing)


_HELD: dict[Need, Callable[[Assessment, StepAccount], bool]] = {
    "prescribed tool": lambda assessment, _: assessment.national is not None,
    "judgement": lambda assessment, _: assessment.judgement is not None,
    "measures": lambda assessment, account: bool(account.words and assessment.quality and assessment.quality.points),
    "staffing": lambda assessment, _: assessment.record.staffing is not None,
    "account": lambda _, account: bool(account.words),
    "advice": lambda assessment, _: bool(assessment.record.advice),
    "assessments": lambda assessment, _: bool(assessment.record.assessments),
    "experience": lambda _, account: bool(account.words),
    "risks": lambda assessment, _: bool(assessment.record.risks),
    "decision": lambda assessment, _: assessment.record.decision is not None,
}
