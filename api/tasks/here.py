"""On this host: one child process for each task, in a process group of its own."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from queue import Queue
from subprocess import DEVNULL, PIPE, Popen
from threading import Thread

from pydantic import ValidationError

from api.tasks.child import CANCEL
from api.tasks.place import Gone
from api.tasks.task import Task
from api.tasks.told import Told, told_of
from solvers.endings import MEMORY_EXIT

BOUND = (
    "import sys; from solvers.dying import die_with_parent; die_with_parent(int(sys.argv[1])); "
    "from api.tasks.child import main; main()"
)
CHILD = (sys.executable, "-c", BOUND)
"""What a child runs, before the id of its parent. It is bound to that before it reads the rest of the program, which
takes a while."""


class Here:
    """This host."""

    def __init__(self, cores: int | None = None) -> None:
        self.cores = cores or len(os.sched_getaffinity(0)) if sys.platform == "linux" else cores or os.cpu_count() or 1
        self.widest, self.trouble = self.cores, ""

    @contextmanager
    def begin(self, task: Task, name: str) -> Iterator[_Child]:  # noqa: ARG002 - a cluster needs the name
        """Begin a task in a child, which dies with the thread that called this. Raises OSError."""
        process = Popen((*CHILD, str(os.getpid())), stdin=PIPE, stdout=PIPE, stderr=DEVNULL, process_group=0)
        child = _Child(process)
        try:
            Thread(target=child.hand_over, args=(task,), daemon=True).start()
            yield child
        finally:
            child.end()

    def close(self) -> None:
        """Nothing is held."""


class _Child:
    """One child, and what it tells."""

    waits = False

    def __init__(self, process: Popen[bytes]) -> None:
        self.told: Queue[Told | Gone] = Queue()
        self._process = process
        self._reader = Thread(target=self._read, daemon=True)
        self._reader.start()

    def hand_over(self, task: Task) -> None:
        """Send the task; in a thread of its own, as a child that never reads must not hold up anybody."""
        self._write(task.model_dump_json(by_alias=True).encode() + b"\n")

    def cancel(self) -> None:
        """Ask it to end."""
        self._write(CANCEL)

    def renew(self) -> None:
        """A child sees by itself whether its parent is there."""

    def end(self) -> None:
        """Kill it and all that it started, and wait until it is gone."""
        with suppress(ProcessLookupError):
            os.killpg(self._process.pid, signal.SIGKILL)
        self._process.wait()
        self._reader.join()
        for pipe in (self._process.stdin, self._process.stdout):
            with suppress(OSError):
                pipe.close()  # type: ignore[union-attr]

    def _write(self, line: bytes) -> None:
        with suppress(OSError, ValueError):
            self._process.stdin.write(line)  # type: ignore[union-attr]
            self._process.stdin.flush()  # type: ignore[union-attr]

    def _read(self) -> None:
        for line in self._process.stdout:  # type: ignore[union-attr]
            try:
                self.told.put(told_of(line))
            except ValidationError:
                break
        self.told.put(Gone(self._reason()))

    def _reason(self) -> str:
        code = self._process.wait()
        if code == MEMORY_EXIT:
            return "the work ran out of memory"
        if code < 0:
            return f"the work was ended by {signal.Signals(-code).name}"
        return f"the work ended with exit code {code}"
