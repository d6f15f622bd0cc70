"""A Dask cluster under test: a scheduler and workers as processes of their own, killed and started again."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress

from benchmarks.reliability.processes import GONE, PATIENCE, Marked, free_port, parent_of

PRELOAD = ("--preload", "api.tasks.cluster.errand")
"""Scheduler and workers load the program before they take part."""

HTTP = ("--no-dashboard", "--dashboard-address", "127.0.0.1:0")


class ClusterUnderTest(Marked):
    """`dask scheduler` and some `dask worker`, on this host."""

    def __init__(self, workers: Sequence[int] = (), *, scheme: str = "tcp", files: Sequence[str] = ()) -> None:
        """Workers with so many cores each; for tls, options that name the files of all of them."""
        super().__init__(DASK_LOGGING__DISTRIBUTED="error")
        self.port = free_port()
        self.address = f"{scheme}://127.0.0.1:{self.port}"
        self._scheme, self._cores, self._files = scheme, workers, tuple(files)
        self._scheduler: subprocess.Popen[bytes] | None = None
        self._workers: list[subprocess.Popen[bytes] | None] = [None] * len(workers)

    def start(self) -> None:
        """Start what does not run, and wait until the scheduler answers."""
        if self._scheduler is None or self._scheduler.poll() is not None:
            place = ("--host", f"{self._scheme}://127.0.0.1", "--port", str(self.port))
            self._scheduler = self._begun("scheduler", *place, *HTTP)
            self._wait()
        for number, cores in enumerate(self._cores):
            worker = self._workers[number]
            if worker is None or worker.poll() is not None:
                self._workers[number] = self._begun("worker", self.address, *self._of_worker(cores))

    def kill_worker(self, number: int) -> None:
        """Kill one worker, and nothing else."""
        self._kill(self._workers[number])

    def kill_scheduler(self) -> None:
        """Kill the scheduler, and nothing else."""
        self._kill(self._scheduler)

    @property
    def live_workers(self) -> list[int]:
        """Numbers of the workers that run."""
        return [number for number, each in enumerate(self._workers) if each is not None and each.poll() is None]

    def orphans(self) -> list[int]:
        """Ids of processes that are left a while after whoever started them is gone."""
        end = time.monotonic() + GONE
        while (found := self._astray()) and time.monotonic() < end:
            time.sleep(0.05)
        return found

    def _astray(self) -> list[int]:
        mine = {process.pid for process in (self._scheduler, *self._workers) if process is not None}
        parents = {pid: parent_of(pid) for pid in self.processes()}
        return [pid for pid, parent in parents.items() if pid not in mine and parent not in parents.keys() | {None}]

    def add_worker(self, cores: int) -> None:
        """One worker more."""
        self._cores = (*self._cores, cores)
        self._workers.append(None)
        self.start()

    def sweep(self) -> None:
        """Kill whatever is left."""
        super().sweep()
        for process in (self._scheduler, *self._workers):
            if process is not None:
                process.wait()

    def _begun(self, *words: str) -> subprocess.Popen[bytes]:
        line = [sys.executable, "-m", "dask", *words, *PRELOAD, *self._files]
        return subprocess.Popen(line, env=self.environment, stdout=subprocess.DEVNULL)

    @staticmethod
    def _of_worker(cores: int) -> tuple[str, ...]:
        return ("--resources", f"cores={cores}", "--nthreads", str(cores), "--no-nanny", *HTTP)

    @staticmethod
    def _kill(process: subprocess.Popen[bytes] | None) -> None:
        assert process is not None
        process.kill()
        process.wait()

    def _wait(self) -> None:
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1.0):
                return
            time.sleep(0.05)
        raise TimeoutError("the scheduler did not start")


@contextmanager
def cluster_of(*cores: int) -> Iterator[ClusterUnderTest]:
    """A cluster with workers of so many cores; nothing of it is left running."""
    found = ClusterUnderTest(cores)
    try:
        found.start()
        yield found
    finally:
        found.sweep()
