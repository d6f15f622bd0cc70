"""Where work is done: in a child process of this one, or on a cluster. Whatever is done there is told to a queue."""

from __future__ import annotations

from contextlib import AbstractContextManager
from dataclasses import dataclass
from queue import Queue
from typing import Protocol

from api.tasks.task import Task
from api.tasks.told import Told


@dataclass(frozen=True)
class Gone:
    """Whoever did the work ended without an outcome, for this reason."""

    reason: str


class Begun(Protocol):
    """Work that has begun."""

    told: Queue[Told | Gone]

    def cancel(self) -> None:
        """Ask it to end soon with the best that it has."""

    def renew(self) -> None:
        """Say that whoever began it is still there."""


class Place(Protocol):
    """Somewhere to work."""

    cores: int
    """How many cores it has in all."""

    def begin(self, task: Task, name: str) -> AbstractContextManager[Begun]:
        """Begin a task; at the end of the context nothing of it is left running. Raises OSError."""

    def close(self) -> None:
        """Give back what the place holds."""
