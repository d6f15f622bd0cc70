"""A worker's side of a task: it is done in a child process, and whoever sent it comes for what it tells.

What it tells stays here until it is heard, and nothing of it on the scheduler. Nobody has to end an errand whose sender
is gone: without a renewal for the length of its lease it kills its child and ends.
"""

from __future__ import annotations

import asyncio
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from queue import Empty
from threading import Event, Lock
from time import monotonic

from distributed import Status, Worker, get_worker
from pydantic import ValidationError

from api.tasks.here import Here
from api.tasks.place import Begun, Gone
from api.tasks.task import Task
from api.tasks.told import FailedTold, OutcomeTold

TICK = 0.1
"""Seconds between two looks at what is to be done."""

NOT_BEGUN = "the work could not be begun"

RENEW, CANCEL, END = "renew", "cancel", "end"
"""Orders: the sender is still there; end soon with the best there is; end now."""

RUNNING = (Status.running, Status.paused, Status.closing_gracefully)
"""States of a worker that goes on with what it has."""


Answer = tuple[tuple[str, ...], str | None] | None
"""Lines that were told, and why there will be no more if there is no outcome; nothing where it is not known."""


class Errand:
    """One task that this worker does."""

    def __init__(self, lease: float) -> None:
        self._lease, self._renewed = lease, monotonic()
        self._cancelled, self._ended, self._lock = Event(), Event(), Lock()
        self._lines: list[str] = []
        self._dropped = 0
        """How many lines were heard and are not kept any more."""
        self._gone: str | None = None

    def do(self, document: str, worker: Worker) -> None:
        """All of it; returns once the sender has heard the end, or is gone, or the worker is about to end."""
        try:
            task = Task.model_validate_json(document)
            with Here(task.cores).begin(task, "") as begun:
                self._follow(begun, worker)
        except (OSError, ValidationError):
            self._gone = NOT_BEGUN
        while not self._is_over(worker):
            self._ended.wait(TICK)

    def obey(self, orders: Collection[str]) -> None:
        """Do what the sender wants."""
        if RENEW in orders:
            self._renewed = monotonic()
        if CANCEL in orders:
            self._cancelled.set()
        if END in orders:
            self._ended.set()

    def news(self, after: int) -> Answer:
        """What was told after so many lines, if there is something."""
        with self._lock:
            del self._lines[: max(0, after - self._dropped)]
            self._dropped = max(after, self._dropped)
            return (tuple(self._lines), self._gone) if self._lines or self._gone else None

    def _follow(self, begun: Begun, worker: Worker) -> None:
        asked = False
        while not self._is_over(worker):
            if self._cancelled.is_set() and not asked:
                asked = True
                begun.cancel()
            try:
                told = begun.told.get(timeout=TICK)
            except Empty:
                continue
            if isinstance(told, Gone):
                self._gone = told.reason
                return
            with self._lock:
                self._lines.append(told.model_dump_json(by_alias=True))
            if isinstance(told, OutcomeTold | FailedTold):
                return

    def _is_over(self, worker: Worker) -> bool:
        return self._ended.is_set() or monotonic() - self._renewed > self._lease or worker.status not in RUNNING


_ERRANDS: dict[str, Errand] = {}
"""What this process does, by name."""


def work(document: str, name: str, lease: float) -> None:
    """What is submitted: do the task of a JSON document. Nothing is returned and no words of an error leave it."""
    errand = Errand(lease)
    with _known(name, errand):
        errand.do(document, get_worker())


async def exchange(name: str, after: int, orders: tuple[str, ...], patience: float) -> Answer:
    """Give orders to an errand, and wait a while for news after so many lines or, where it is to end, for its end."""
    errand = _ERRANDS.get(name)
    if errand is None:
        return None
    errand.obey(orders)
    end = monotonic() + patience
    while name in _ERRANDS and monotonic() < end:
        news = None if END in orders else errand.news(after)
        if news is not None:
            return news
        await asyncio.sleep(TICK / 2)
    return ((), None) if name in _ERRANDS else None


@contextmanager
def _known(name: str, errand: Errand) -> Iterator[None]:
    _ERRANDS[name] = errand
    try:
        yield
    finally:
        del _ERRANDS[name]
