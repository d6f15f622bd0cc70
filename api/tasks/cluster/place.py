"""A Dask cluster as a place to work."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import TimeoutError as LateError
from contextlib import contextmanager, suppress

from api.tasks.cluster.certificates import Certificates
from api.tasks.cluster.link import Link
from api.tasks.cluster.sent import Sent
from api.tasks.task import Task

GOODBYE = 10.0
"""Seconds for which the end of a task is waited for; what is not gone then ends by its lease."""


class Cluster:
    """The workers of a scheduler; `lease` is for how many seconds they work on without a sign of life from here."""

    def __init__(self, address: str, lease: float, certificates: Certificates | None = None) -> None:
        """Connect. Raises PlaceError."""
        self._lease, self._link = lease, Link(address, certificates)
        self._link.open()

    @property
    def cores(self) -> int:
        """Cores of all workers of this moment that are not at work for another service."""
        return self._link.cores

    @property
    def widest(self) -> int:
        """Cores of the worker that has most."""
        return self._link.widest

    @property
    def trouble(self) -> str:
        """Why no work is done there at this moment, or nothing."""
        if self._link.client is None:
            return "the cluster does not answer"
        return "" if self._link.workers else "the cluster has no workers"

    @contextmanager
    def begin(self, task: Task, name: str) -> Iterator[Sent]:
        """Send a task, which waits for room on a worker."""
        sent = Sent(self._link, task, name, self._lease)
        followed = self._link.begin(sent.follow())
        try:
            yield sent
        finally:
            sent.let_go()
            with suppress(LateError):
                followed.result(GOODBYE)

    def close(self) -> None:
        """Let go of the connection."""
        self._link.close()
