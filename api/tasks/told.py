"""What work tells while it goes on, one JSON document a line."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Discriminator, TypeAdapter

import roster.ward as nouns
from api.tasks.task import Outcome


class _Line(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class ProgressTold(_Line):
    """A step, or a better value or bound, `seconds` after the search began, and the method that found it."""

    what: Literal["progress"] = "progress"
    step: str
    seconds: float = 0.0
    value: int | None = None
    bound: int | None = None
    gap: float | None = None
    method: str = ""


class BestTold(_Line):
    """The best roster so far: what is left if all else is lost."""

    what: Literal["best"] = "best"
    roster: nouns.Roster


class OutcomeTold(_Line):
    """The end."""

    what: Literal["outcome"] = "outcome"
    outcome: Outcome


class FailedTold(_Line):
    """An error that nobody foresaw: its kind and its places in the program, never its words."""

    what: Literal["failed"] = "failed"
    error: str
    places: tuple[str, ...] = ()


Told = ProgressTold | BestTold | OutcomeTold | FailedTold
_TOLD: TypeAdapter[Told] = TypeAdapter(Annotated[Told, Discriminator("what")])


def told_of(line: bytes | str) -> Told:
    """What a line tells. Raises ValidationError."""
    return _TOLD.validate_json(line)
