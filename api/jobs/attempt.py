"""One attempt of a job, from the claim to the end: the work is followed, and what it tells is written down."""

from __future__ import annotations

import logging
from collections.abc import Callable
from enum import Enum, auto
from queue import Empty
from threading import Event
from time import monotonic, sleep
from typing import TypeVar

from sqlalchemy.exc import SQLAlchemyError

import roster.ward as nouns
from api.jobs.limits import JobLimits
from api.jobs.queue import Held, LostError, end, give_back, lose, renew
from api.jobs.queue.holding import best_of
from api.storage import JOB_RUNNER, Database, rows
from api.tasks import (
    Begun,
    BestTold,
    Ending,
    FailedTold,
    Gone,
    Outcome,
    OutcomeTold,
    Place,
    ProgressTold,
    Task,
)

TICK = 0.2
"""Seconds between two looks at what is to be done."""

PAUSE = 1.0
"""Seconds between two writes of progress."""

LONGEST_PAUSE = 5.0
"""Most seconds between two tries to write where the database does not take it."""

GRACE = 10.0
"""Seconds that work may take to end after it was asked to, before it is killed."""

FAILED = "the work failed in a way that was not foreseen"
HUNG = "the work did not end in time and was killed"
NOT_BEGUN = "the work could not be begun"

LOGGER = logging.getLogger("api.jobs")

T = TypeVar("T")
Over = Outcome | Gone | FailedTold


class Stopped(Enum):
    """Why an attempt is over without an outcome of the work."""

    RELEASED = auto()
    LOST = auto()
    HUNG = auto()


class Attempt:
    """Follows one attempt. `cancelled` and `released` are set by the runner."""

    def __init__(self, database: Database, place: Place, limits: JobLimits, held: Held) -> None:
        self.held = held
        self.cancelled, self.released = Event(), Event()
        self._database, self._place, self._limits = database, place, limits
        self._progress: ProgressTold | None = None
        self._best: nouns.Roster | None = None
        self._written = monotonic()

    def run(self) -> None:
        """All of it, in the thread that the child of the attempt hangs on."""
        try:
            task = self._patiently(self._task)
            if task is None:
                return
            try:
                with self._place.begin(task, self.held.name) as begun:
                    over = self._follow(begun, task)
            except OSError:
                over = Gone(NOT_BEGUN)
            self._settle(over)
        except LostError:
            LOGGER.warning("an attempt was lost to another runner", extra={"fields": {"job": self.held.job_id}})

    def _task(self) -> Task:
        with self._database.read() as session:
            job = session.get_one(rows.Job, self.held.job_id)
            document = job.ward_document_id and session.get_one(rows.WardDocument, job.ward_document_id)
            return Task(
                kind=job.kind,
                ward=document.document if document else None,
                request=job.request,
                cores=self.held.cores,
                memory_mb=job.memory_mb,
                seconds=job.seconds or 0.0,
                begin=best_of(job),
            )

    def _follow(self, begun: Begun, task: Task) -> Over | Stopped:
        """Listen until the work is over in one way or another."""
        most = task.seconds + self._limits.overhead
        last, asked = monotonic() + most, False
        while monotonic() < last:
            if begun.waits and not asked:
                last = monotonic() + most
            over = self._hear(begun)
            if over is not None:
                return over
            if self.released.is_set():
                return Stopped.RELEASED
            if self.cancelled.is_set() and not asked:
                asked, last = True, monotonic() + GRACE
                begun.cancel()
            if not self._hold(begun):
                return Stopped.LOST
        return Outcome(ending=Ending.CANCELLED) if asked else Stopped.HUNG

    def _hear(self, begun: Begun) -> Over | None:
        try:
            told = begun.told.get(timeout=TICK)
        except Empty:
            return None
        match told:
            case ProgressTold():
                self._progress = told
            case BestTold():
                self._best = told.roster
            case OutcomeTold():
                return told.outcome
            case _:
                return told
        return None

    def _hold(self, begun: Begun) -> bool:
        """Renew the lease and write what is new, when it is time; whether the job is still held."""
        since = monotonic() - self._written
        new = self._progress is not None or self._best is not None
        if since < (PAUSE if new else self._limits.beat):
            return True
        progress, best = self._progress, self._best
        self._written = monotonic()
        begun.renew()
        try:
            with self._database.write(JOB_RUNNER) as session:
                renew(session, self.held, self._limits.lease, progress, best)
        except LostError:
            return False
        except SQLAlchemyError as error:
            LOGGER.warning("a lease was not renewed", extra={"fields": {"error": type(error).__qualname__}})
            return True
        self._progress = None if self._progress is progress else self._progress
        self._best = None if self._best is best else self._best
        return True

    def _settle(self, over: Over | Stopped) -> None:
        """Write the end. What was found is kept until it is written, or until the job turns out to be lost."""
        match over:
            case Outcome(ending=Ending.CRASHED):
                self._patiently(lambda: self._lose(over.reason, over.roster))
            case Outcome():
                self._patiently(lambda: self._end(over))
            case Stopped.RELEASED:
                self._patiently(self._give_back)
            case Stopped.LOST:
                raise LostError
            case Stopped.HUNG:
                self._patiently(lambda: self._lose(HUNG))
            case FailedTold():
                fields = {"job": self.held.job_id, "error": over.error, "places": over.places}
                LOGGER.error("the work of a job failed", extra={"fields": fields})
                self._patiently(lambda: self._end(Outcome(ending=Ending.FAILED, reason=FAILED)))
            case Gone(blameless=True):
                self._patiently(self._give_back)
            case Gone():
                self._patiently(lambda: self._lose(over.reason))

    def _end(self, outcome: Outcome) -> None:
        with self._database.write(JOB_RUNNER) as session:
            if outcome.roster is None and self._best is not None and outcome.ending is not Ending.CONFLICT:
                outcome = outcome.model_copy(update={"roster": self._best})
            end(session, self.held, outcome)

    def _lose(self, reason: str, best: nouns.Roster | None = None) -> None:
        with self._database.write(JOB_RUNNER) as session:
            lose(session, self.held, reason, self._limits.attempts, best or self._best)

    def _give_back(self) -> None:
        with self._database.write(JOB_RUNNER) as session:
            if self._best is not None:
                renew(session, self.held, self._limits.lease, best=self._best)
            give_back(session, self.held)

    def _patiently(self, do: Callable[[], T]) -> T | None:
        """Do it as soon as the database lets us; nothing, once the runner stops and the database still does not."""
        pause = TICK
        while True:
            try:
                return do()
            except SQLAlchemyError as error:
                LOGGER.warning("the database did not take it", extra={"fields": {"error": type(error).__qualname__}})
                if self.released.is_set():
                    return None
                sleep(pause)
                pause = min(2 * pause, LONGEST_PAUSE)
