"""The child's side: a task comes in by standard input, lines go out by standard output, `cancel` may come after.

`Here` runs it. It ends at once, with all that it started, when its standard input closes.
"""

from __future__ import annotations

import os
import signal
import sys
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event, Thread
from typing import IO

from api.tasks.task import Task
from api.tasks.telling import Telling
from api.tasks.told import FailedTold, OutcomeTold
from api.tasks.works import work_of
from solvers.endings import MEMORY_EXIT

NICE = 10
"""Work gives way to the requests of people: where both want a core, it has a tenth of it."""

CANCEL = b"cancel\n"


def main() -> None:
    """Do one task."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    os.nice(NICE)
    with _own_output() as out:
        task = Task.model_validate_json(sys.stdin.buffer.readline())
        _limit(task)
        cancelled = Event()
        Thread(target=_obey, args=(sys.stdin.buffer, cancelled), daemon=True).start()
        with Telling(out) as telling:
            _work(task, telling, cancelled)
    sys.stdout.flush()
    os._exit(0)


def _work(task: Task, telling: Telling, cancelled: Event) -> None:
    try:
        telling.outcome(OutcomeTold(outcome=work_of(task.kind)(task, telling, cancelled.is_set)))
    except MemoryError:
        os._exit(MEMORY_EXIT)
    except Exception as error:  # noqa: BLE001 - whatever it is, its kind and places are told, and never its words
        frames = traceback.extract_tb(error.__traceback__)
        places = tuple(f"{frame.filename}:{frame.lineno} {frame.name}" for frame in frames)
        telling.tell(FailedTold(error=type(error).__qualname__, places=places))


@contextmanager
def _own_output() -> Iterator[IO[bytes]]:
    """Standard output for our lines alone: what libraries print goes to standard error."""
    mine = os.dup(1)
    os.dup2(2, 1)
    with os.fdopen(mine, "wb") as out:
        yield out


def _obey(orders: IO[bytes], cancelled: Event) -> None:
    """Set the event when told to; end everything that was started here once there is nobody who could tell."""
    for line in orders:
        if line == CANCEL:
            cancelled.set()
    os.killpg(0, signal.SIGKILL)


def _limit(task: Task) -> None:
    """Keep to some cores and to some memory, where the system knows such limits."""
    if sys.platform != "linux":
        return
    cores = sorted(os.sched_getaffinity(0))
    if task.cores < len(cores):
        begin = os.getpid() * task.cores % len(cores)
        os.sched_setaffinity(0, (cores + cores)[begin : begin + task.cores])
    if task.memory_mb is not None:
        import resource

        size = task.memory_mb * 2**20
        resource.setrlimit(resource.RLIMIT_AS, (size, size))
