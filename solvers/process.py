"""The caller's side of a solve in a child process of its own: whatever becomes of the child is a result."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from multiprocessing import get_context
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess
from multiprocessing.reduction import ForkingPickler
from pathlib import Path
from tempfile import TemporaryDirectory
from threading import Thread
from time import monotonic

from roster.table import Cells16
from solvers.cancelling import Cancel, Cancelled, asked
from solvers.child import Improvement, Job, work
from solvers.endings import ending, kills_for_memory
from solvers.incumbent import OnCells
from solvers.result import OnProgress, Progress, Result, Status

TICK = 0.05
"""Seconds between two looks at the clock and at whether the solve is cancelled."""

GRACE = 1.0
"""Seconds that a child may take to stop after its time or after it was cancelled, before it is killed."""

GOODBYE = 5.0
"""Seconds that a child whose pipe has closed may take to end."""


class StartError(Exception):
    """The system gives no further process."""


def solve_in_child(
    job: Job, on_progress: OnProgress | None = None, cancelled: Cancel = None, on_cells: OnCells | None = None
) -> Result:
    """The result of the job. Crash, lack of memory, hanging and cancellation are results too, with the best cells.

    Raises only what `on_progress` and `on_cells` raise; the child is gone by then.
    """
    return _Solve(job, on_progress, on_cells).run(asked(cancelled))


class _Solve:
    """One child and what it has told so far."""

    def __init__(self, job: Job, on_progress: OnProgress | None, on_cells: OnCells | None) -> None:
        self._job = job
        self._on_progress = on_progress
        self._on_cells = on_cells
        self._trace: list[Progress] = []
        self._cells: Cells16 | None = None

    def run(self, cancelled: Cancelled) -> Result:
        """Start the child, listen to it, and make sure that it is gone."""
        kills = kills_for_memory()
        with TemporaryDirectory(prefix="solve-") as folder:
            last_words = Path(folder, "last-words")
            try:
                with _started(last_words) as (child, pipe):
                    ended = self._listen(pipe, cancelled, _handing_over(self._job, pipe))
                    if ended is None:
                        child.join(GOODBYE)
            except StartError as error:
                return self._best(Status.CRASHED, f"the solver could not be started: {error}")
            if ended is not None:
                return ended
            words = last_words.read_text(errors="replace") if last_words.exists() else ""
            return self._best(*ending(child.exitcode or 0, words, kills_for_memory() > kills))

    def _listen(self, pipe: Connection, cancelled: Cancelled, handing_over: Thread) -> Result | None:
        """The result, once there is one; None if the child ended without."""
        seconds, told = self._job.stop.seconds, False
        last = float("inf") if seconds is None else self._job.started + seconds + GRACE
        while monotonic() <= last:
            if pipe.poll(TICK):
                message = _received(pipe)
                if message is None:
                    return None
                if isinstance(message, Result):
                    return replace(message, seconds=self._seconds(), trace=tuple(self._trace))
                self._hear(message)
            if cancelled() and not told:
                told = True
                last = min(monotonic() + GRACE, last)
                if not handing_over.is_alive():
                    with suppress(ConnectionError):
                        pipe.send("cancel")
        return self._overdue(told)

    def _hear(self, message: Improvement) -> None:
        progress, cells = message
        progress = replace(progress, seconds=self._seconds())
        self._trace.append(progress)
        if cells is not None:
            self._cells = cells
            if self._on_cells is not None:
                self._on_cells(cells)
        if self._on_progress is not None:
            self._on_progress(progress)

    def _overdue(self, cancelled: bool) -> Result:
        if cancelled:
            return self._best(Status.CANCELLED, "")
        status = Status.UNKNOWN if self._cells is None else Status.FEASIBLE
        return self._best(status, "the solver did not stop in time and was killed")

    def _best(self, status: Status, message: str) -> Result:
        last = self._trace[-1] if self._trace else Progress(0.0, None, None)
        return Result(
            status=status,
            seed=self._job.seed,
            workers=self._job.params.workers,
            cells=self._cells,
            value=last.value,
            bound=last.bound,
            seconds=self._seconds(),
            trace=tuple(self._trace),
            message=message,
        )

    def _seconds(self) -> float:
        return monotonic() - self._job.started


def _received(pipe: Connection) -> Improvement | Result | None:
    """What the child has sent; None if it is gone."""
    try:
        message: Improvement | Result = pipe.recv()
    except (EOFError, OSError):
        return None
    return message


def _handing_over(job: Job, pipe: Connection) -> Thread:
    """A thread that sends the job: a child that never reads it, or dies first, must not hold up its caller."""
    document = ForkingPickler.dumps(job)

    def send() -> None:
        with suppress(OSError):
            pipe.send_bytes(document)

    thread = Thread(target=send, daemon=True)
    thread.start()
    return thread


@contextmanager
def _started(last_words: Path) -> Iterator[tuple[SpawnProcess, Connection]]:
    """A child at work and the pipe to it; it is dead and buried afterwards, whatever happens."""
    context = get_context("spawn")
    pipe, far_end = context.Pipe()
    child = context.Process(target=work, args=(far_end, last_words), daemon=True)
    with pipe:
        with far_end:
            try:
                child.start()
            except OSError as error:
                raise StartError(error) from error
        try:
            yield child, pipe
        finally:
            child.kill()
            child.join()
