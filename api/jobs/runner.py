"""The runner: takes jobs from the database while it has cores to spare, and follows each in a thread of its own."""

from __future__ import annotations

import logging
import os
import socket
from threading import Event, Thread

from sqlalchemy.exc import SQLAlchemyError

from api.jobs.attempt import Attempt
from api.jobs.limits import JobLimits
from api.jobs.queue import Held, asked_to_stop, claim, lapse, waiting
from api.storage import JOB_RUNNER, Database
from api.storage.ids import new_id
from api.tasks import Place

TICK = 0.5
"""Seconds between two looks at the queue, unless somebody wakes the runner."""

GOODBYE = 15.0
"""Seconds that attempts have to let go of their jobs."""

LOGGER = logging.getLogger("api.jobs")


class Runner:
    """One runner. Any number may work on one database, on one host or on many."""

    def __init__(self, database: Database, place: Place, limits: JobLimits, wake: Event | None = None) -> None:
        self.name = f"{socket.gethostname()}/{os.getpid()}/{new_id()}"
        self._database, self._place, self._limits = database, place, limits
        self._wake, self._stopping = wake or Event(), Event()
        self._attempts: dict[Attempt, Thread] = {}
        self._loop = Thread(target=self._run, name="jobs", daemon=True)

    def start(self) -> None:
        """Begin to take jobs."""
        self._loop.start()

    def stop(self) -> None:
        """Take no more jobs and give back those that are held, for another runner or another day."""
        self._stopping.set()
        self._wake.set()
        self._loop.join()
        for attempt in self._attempts:
            attempt.released.set()
        for thread in self._attempts.values():
            thread.join(GOODBYE)
        self._place.close()

    def _run(self) -> None:
        while not self._stopping.is_set():
            self._wake.clear()
            try:
                self._look()
            except SQLAlchemyError as error:
                LOGGER.warning("the queue was not read", extra={"fields": {"error": type(error).__qualname__}})
            self._wake.wait(TICK)

    def _look(self) -> None:
        """Everything that is to be done now."""
        self._attempts = {attempt: thread for attempt, thread in self._attempts.items() if thread.is_alive()}
        self._pass_on_cancelling()
        with self._database.read() as session:
            found = waiting(session)
        if found.lapsed:
            with self._database.write(JOB_RUNNER) as session:
                lapse(session, self._limits.attempts)
        if not (found.queued or found.lapsed):
            return
        while not self._stopping.is_set():
            held = self._claim()
            if held is None:
                return
            self._begin(held)

    def _pass_on_cancelling(self) -> None:
        if not self._attempts:
            return
        with self._database.read() as session:
            asked = asked_to_stop(session, self.name)
        for attempt in self._attempts:
            if attempt.held.job_id in asked:
                attempt.cancelled.set()

    def _claim(self) -> Held | None:
        widest = self._place.widest
        free = self._place.cores - sum(attempt.held.cores for attempt in self._attempts)
        if free <= 0 or widest <= 0:
            return None
        with self._database.write(JOB_RUNNER) as session:
            return claim(session, self.name, self._limits.lease, free, widest)

    def _begin(self, held: Held) -> None:
        attempt = Attempt(self._database, self._place, self._limits, held)
        thread = Thread(target=attempt.run, name=f"job {held.name}", daemon=True)
        self._attempts[attempt] = thread
        thread.start()
