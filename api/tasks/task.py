"""What goes into a piece of work and what comes out of it: JSON documents, never pickles."""

from __future__ import annotations

from enum import StrEnum
from typing import Any

from pydantic import BaseModel, ConfigDict

import roster.ward as nouns


class Ending(StrEnum):
    """How a piece of work ended."""

    DONE = "done"
    CONFLICT = "conflict"
    FAILED = "failed"
    CANCELLED = "cancelled"
    CRASHED = "crashed"


class Task(BaseModel):
    """A piece of work: everything that its result depends on, and what it may use.

    `begin` is the best roster of an earlier attempt, which was lost. `seconds` is how long an attempt may take.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    ward: nouns.Ward | None = None
    request: dict[str, Any]
    cores: int
    memory_mb: int | None = None
    seconds: float
    begin: nouns.Roster | None = None


class Titled(BaseModel):
    """A roster, and what it is in a few words without personal data."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    roster: nouns.Roster


class Outcome(BaseModel):
    """What a piece of work brought: figures for whoever asked, and a roster if it made one, with others beside it.

    `title` says what the roster is, `reason` why there is nothing, both in words without personal data.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    ending: Ending
    result: dict[str, Any] = {}
    roster: nouns.Roster | None = None
    title: str = ""
    others: tuple[Titled, ...] = ()
    value: int | None = None
    bound: int | None = None
    reason: str = ""
