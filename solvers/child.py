"""The child's side of a solve: limits first, then the method, every improvement sent up the pipe at once."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from dataclasses import dataclass, replace
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from pathlib import Path
from threading import Event, Thread
from time import monotonic

from roster.table import Cells16, Table
from solvers.dying import die_with_parent
from solvers.endings import MEMORY_EXIT
from solvers.incumbent import OnCells
from solvers.result import OnProgress, Params, Progress, Result, Stop

LEAST_SECONDS = 0.5
"""A child that started late still has this long."""


@dataclass(frozen=True, slots=True)
class Caller:
    """What a method may tell and ask while it works; the cells of a better value go before its progress."""

    on_cells: OnCells
    on_progress: OnProgress
    cancelled: Event


@dataclass(frozen=True, slots=True)
class Job:
    """One solve. `started` is the caller's `time.monotonic`, which all processes of a host share."""

    method: Method
    table: Table
    stop: Stop
    seed: int
    params: Params
    hint: Cells16 | None
    started: float


Method = Callable[[Job, Caller], Result]
"""Does a job in this very process. It must be importable by name."""

Improvement = tuple[Progress, Cells16 | None]
"""What a child sends while it works: the progress, with the cells if they are new. Its last message is a Result."""


def work(pipe: Connection, last_words: Path) -> None:
    """Do the job that comes down the pipe and send its result. The caller reads standard error in `last_words`."""
    parent = parent_process()
    assert parent is not None
    assert parent.pid is not None
    die_with_parent(parent.pid)
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    with last_words.open("wb") as file:
        os.dup2(file.fileno(), sys.stderr.fileno() if sys.stderr else 2)
    job: Job = pipe.recv()
    _limit_memory(job.params.memory_mb)
    cancelled = Event()
    Thread(target=_obey, args=(pipe, cancelled), daemon=True).start()
    try:
        pipe.send(_solve(job, pipe, cancelled))
    except MemoryError:
        os._exit(MEMORY_EXIT)


def _solve(job: Job, pipe: Connection, cancelled: Event) -> Result:
    fresh: list[Cells16] = []

    def tell(progress: Progress) -> None:
        pipe.send((progress, fresh.pop() if fresh else None))

    return job.method(replace(job, stop=_remaining(job)), Caller(fresh.append, tell, cancelled))


def _remaining(job: Job) -> Stop:
    if job.stop.seconds is None:
        return job.stop
    return replace(job.stop, seconds=max(LEAST_SECONDS, job.stop.seconds - (monotonic() - job.started)))


def _obey(pipe: Connection, cancelled: Event) -> None:
    """Set the event on any message; end the process if the caller is gone."""
    try:
        while True:
            pipe.recv()
            cancelled.set()
    except (EOFError, OSError):
        os._exit(1)


def _limit_memory(memory_mb: int | None) -> None:
    """Take no more address space than this, where the system knows such a limit."""
    if memory_mb is not None and sys.platform != "win32":
        import resource

        size = memory_mb * 2**20
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
