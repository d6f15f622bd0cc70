"""The steps of the common staffing method, as data in the order of the Act."""

from __future__ import annotations

import tomllib
from functools import cache
from importlib.resources import files
from typing import Literal

from pydantic import Field

from roster.ward import Noun
from roster.ward.base import Id, Title
from staffing_tools.facts import Confidence

Need = Literal[
    "prescribed tool",
    "judgement",
    "measures",
    "staffing",
    "account",
    "advice",
    "assessments",
    "experience",
    "risks",
    "decision",
]
"""What a record may have to hold for a step."""


class MethodStep(Noun):
    """A step of NHS (Scotland) Act 1978 s.12IJ(2). No step weighs more than another, and none has a number."""

    id: Id
    """Short name, such as c-4."""
    section: str
    """Its place in the Act."""
    title: Title
    """What it is called here."""
    asks: str
    """What it asks, in this program's own words."""
    needs: tuple[Need, ...] = Field(min_length=1)
    """What a record must hold for it."""
    may_be_irrelevant: bool
    """Whether the step may be left with a reason why it is not relevant."""
    source: str
    """Where its content comes from."""
    confidence: Confidence
    """How its content is known."""
    numbered: Confidence
    """How its number is known."""

    @property
    def to_be_confirmed(self) -> str:
        """What of its wording a board confirms before printing, empty where all was read."""
        parts = (("content", self.confidence), ("number", self.numbered))
        return ", ".join(f"{name} {confidence}" for name, confidence in parts if confidence != "SEEN")


@cache
def method_steps() -> tuple[MethodStep, ...]:
    """Every step, in the order of the Act."""
    text = (files("staffing_tools.method") / "steps.toml").read_text("utf-8")
    return tuple(MethodStep.model_validate(step) for step in tomllib.loads(text)["steps"])
