"""A sender's side of an errand: it waits for room, is sent to a worker, and what it tells is fetched until it ends."""

from __future__ import annotations

import asyncio
import logging
from contextlib import suppress
from queue import Queue
from threading import Event
from time import monotonic

from distributed import Client, Future
from pydantic import ValidationError

from api.tasks.cluster.errand import CANCEL, END, RENEW, Answer, exchange, work
from api.tasks.cluster.link import CORES, FAILURES, PATIENCE, TASKS, Link, LinkError
from api.tasks.place import Gone
from api.tasks.task import Ending, Outcome, Task
from api.tasks.told import FailedTold, OutcomeTold, ProgressTold, Told, told_of

PAUSE = 0.2
"""Seconds between two questions to a worker."""

LONGEST = 1.0
"""Most seconds that a worker waits for news before it answers; a cancel waits as long at most."""

LOADING = 60.0
"""Seconds in which a worker that did not load the program at its start may do so."""

STEP = "waiting for a worker of the cluster"
LOST = ("cancelled", "lost")
"""What becomes of a future whose scheduler went away."""

AWAY = "the cluster does not answer"
NARROW = "no worker of the cluster has so many cores any more"
NOT_BEGUN = "the worker could not begin the work; is the same version of the program installed there?"
WORKER_AWAY = "its worker went away"
STRANGE = "the worker told what this version of the program does not know"
DROPPED = "nobody listens to it any more"
UNFORESEEN = "the work was lost in a way that was not foreseen"

LOGGER = logging.getLogger("api.tasks")


class Sent:
    """One task. Everything but `cancel`, `renew` and `let_go` runs in the loop of the link."""

    def __init__(self, link: Link, task: Task, name: str, lease: float) -> None:
        self.told: Queue[Told | Gone] = Queue()
        self.waits = True
        self._link, self._task, self._name, self._lease = link, task, name, lease
        self._cancelled, self._renewed, self._dropped = Event(), Event(), Event()
        self._after = 0

    def cancel(self) -> None:
        """Ask it to end soon with the best that it has."""
        self._cancelled.set()

    def renew(self) -> None:
        """Say that whoever began it is still there."""
        self._renewed.set()

    def let_go(self) -> None:
        """Have it end now: nobody listens any more."""
        self._dropped.set()

    async def follow(self) -> None:
        """All of it. The last that is told is an outcome, a failure, or why there is neither."""
        last: Told | Gone
        try:
            last = await self._done()
        except LinkError:
            last = Gone(AWAY, blameless=True)
        except Exception as error:  # noqa: BLE001 - whoever listens must hear of an end in any case
            LOGGER.error("the work of a job was lost", extra={"fields": {"error": type(error).__qualname__}})
            last = Gone(UNFORESEEN)
        self.told.put(last)

    async def _done(self) -> Told | Gone:
        worker = self._link.take(self._name, self._task.cores)
        if worker is None:
            self.told.put(ProgressTold(step=STEP))
        try:
            while worker is None:
                if self._cancelled.is_set() or self._dropped.is_set():
                    return OutcomeTold(outcome=Outcome(ending=Ending.CANCELLED))
                if 0 < self._link.widest < self._task.cores:
                    return Gone(NARROW, blameless=True)
                await asyncio.sleep(PAUSE)
                worker = self._link.take(self._name, self._task.cores)
            return await self._done_by(worker)
        finally:
            self._link.give_back(self._name)

    async def _done_by(self, worker: str) -> Told | Gone:
        client = self._link.client
        if client is None:
            raise LinkError
        future = client.submit(
            work,
            self._task.model_dump_json(by_alias=True),
            self._name,
            self._lease,
            key=(TASKS, self._name, self._task.cores),
            workers=[worker],
            resources={CORES: self._task.cores},
            retries=0,
            pure=False,
        )
        try:
            return await self._heard(client, worker, future)
        finally:
            await self._end(client, worker)
            future.release()

    async def _heard(self, client: Client, worker: str, future: Future[None]) -> Told | Gone:
        """Pass on what is told, but for the last, which is given back."""
        since = monotonic()
        while not self._dropped.is_set():
            if future.status in LOST:
                raise LinkError
            try:
                last = self._last_of(await self._ask(client, worker), future)
                since = monotonic()
            except ValidationError:
                last = Gone(STRANGE)
            except FAILURES:
                patience = max(self._lease, LOADING) if self.waits else self._lease
                is_there = worker in await self._link.look() and monotonic() - since < patience
                last = None if is_there else Gone(WORKER_AWAY, blameless=self.waits)
            if last is not None:
                return last
            await asyncio.sleep(PAUSE)
        return Gone(DROPPED, blameless=True)

    def _last_of(self, answer: Answer, future: Future[None]) -> Told | Gone | None:
        """The end that an answer tells of, if it does. Raises ValidationError."""
        if answer is None and self.waits:
            return Gone(NOT_BEGUN) if future.done() else None
        if answer is None:
            return Gone(WORKER_AWAY)
        self.waits = False
        lines, gone = answer
        for line in lines:
            told = told_of(line)
            if isinstance(told, OutcomeTold | FailedTold):
                return told
            self._after += 1
            self.told.put(told)
        return None if gone is None else Gone(gone)

    async def _end(self, client: Client, worker: str) -> None:
        """Have nothing of it left on the worker, if that still answers; if not, it ends by its lease."""
        end = monotonic() + PATIENCE
        with suppress(*FAILURES):
            while monotonic() < end and await self._ask(client, worker, END) is not None:
                continue

    async def _ask(self, client: Client, worker: str, *orders: str) -> Answer:
        """Give orders and hear what is new. Raises one of FAILURES."""
        if self._cancelled.is_set():
            orders += (CANCEL,)
        if self._renewed.is_set():
            self._renewed.clear()
            orders += (RENEW,)
        patience = min(LONGEST, self._lease / 4)
        asking = client.run(exchange, self._name, self._after, orders, patience, workers=[worker])
        asked: asyncio.Task[dict[str, Answer]] = asyncio.ensure_future(asking)
        end = monotonic() + patience + PATIENCE
        try:
            while not asked.done() and monotonic() < end and worker in self._link.workers:
                await asyncio.wait({asked}, timeout=PAUSE)
            if not asked.done():
                raise TimeoutError
            return asked.result()[worker]
        finally:
            asked.cancel()
