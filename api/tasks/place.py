"""Where work is done: in a child process of this one, or on a cluster. Whatever is done there is told to a queue."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from queue import Queue
from typing import Protocol

from api.tasks.task import Task
from api.tasks.told import Told


class PlaceError(RuntimeError):
    """A place cannot be used; says why, and what to do."""


@dataclass(frozen=True)
class Gone:
    """Whoever did the work ended without an outcome, for this reason; `blameless` if the work cannot be the cause."""

    reason: str
    blameless: bool = False


class Begun(Protocol):
    """Work that has begun."""

    told: Queue[Told | Gone]
    waits: bool
    """Whether nobody has taken it up yet."""

    def cancel(self) -> None:
        """Ask it to end soon with the best that it has."""

    def renew(self) -> None:
        """Say that whoever began it is still there."""


class Place(Protocol):
    """Somewhere to work."""

    @property
    def cores(self) -> int:
        """How many cores it has in all for whoever asks, at this moment."""

    @property
    def widest(self) -> int:
        """How many of them one task can have at most."""

    @property
    def trouble(self) -> str:
        """Why no work is done there at this moment, or nothing."""

    def begin(self, task: Task, name: str) -> AbstractContextManager[Begun]:
        """Begin a task; at the end of the context nothing of it is left running. Raises OSError."""

    def close(self) -> None:
        """Give back what the place holds."""
