"""A service under test, and every process that it started, found by a mark in their environment."""

from __future__ import annotations

import os
import secrets
import signal
import socket
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

MARK = "ROSTER_UNDER_TEST"
CHILD, SOLVER = b"api.tasks.child", b"spawn_main"
PAGE, TICKS = os.sysconf("SC_PAGE_SIZE"), os.sysconf("SC_CLK_TCK")

PATIENCE = 180.0
"""Seconds that a service may take to start."""

GONE = 5.0
"""Seconds after which whatever outlives its service is an orphan."""


class Marked:
    """Processes that carry a mark in their environment, with everything that they start."""

    def __init__(self, **environment: str) -> None:
        self._mark = secrets.token_hex(8)
        self.environment = os.environ | environment | {MARK: self._mark}

    def processes(self, words: bytes = b"") -> list[int]:
        """Ids of those whose command line has these words."""
        return [pid for pid in self._marked() if words in _read(pid, "cmdline")]

    def left(self, words: bytes = b"") -> list[int]:
        """Ids of those that are left after a while."""
        end = time.monotonic() + GONE
        while (found := self.processes(words)) and time.monotonic() < end:
            time.sleep(0.05)
        return found

    def sweep(self) -> None:
        """Kill whatever is left."""
        for pid in self._marked():
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def _marked(self) -> list[int]:
        mark = f"{MARK}={self._mark}".encode()
        pids = [int(path.name) for path in Path("/proc").iterdir() if path.name.isdigit()]
        return [pid for pid in pids if mark in _read(pid, "environ")]


class ServiceUnderTest(Marked):
    """`roster serve` on a database, and on a cluster if one is named, started, killed and started again."""

    def __init__(self, db: str, secret: str, cluster: str | None = None, **settings: str) -> None:
        self.port = 0
        usual = {
            "ROSTER_DB": db,
            "ROSTER_SECRET": secret,
            "ROSTER_LEASE_SECONDS": "2",
            "ROSTER_JOB_ATTEMPTS": "20",
            "ROSTER_CORES": "2",
            "ROSTER_LOG_LEVEL": "error",
        }
        super().__init__(**usual | ({"ROSTER_CLUSTER": cluster} if cluster else {}) | settings)
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it if it does not run."""
        if self._process is None or self._process.poll() is not None:
            self.port = self.port or free_port()
            words = [sys.executable, "-m", "api", "serve", "--port", str(self.port)]
            self._process = subprocess.Popen(words, env=self.environment)

    def answers(self) -> bool:
        """Wait until it answers; whether it does in time."""
        assert self._process is not None
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end and self._process.poll() is None:
            with suppress(OSError), socket.create_connection(("127.0.0.1", self.port), 1.0):
                return True
            time.sleep(0.05)
        return False

    def kill(self) -> None:
        """Kill the service alone, as the kernel or a power cut would."""
        assert self._process is not None
        self._process.kill()
        self._process.wait()

    def stop(self) -> int:
        """Ask it to stop, and wait; its exit code."""
        assert self._process is not None
        self._process.terminate()
        return self._process.wait(60)

    def resident_mb(self) -> float:
        """Memory that the service itself holds."""
        assert self._process is not None
        return int(_read(self._process.pid, "statm").split()[1]) * PAGE / 2**20

    def cpu_seconds(self) -> float:
        """Processor time that the service itself has had."""
        assert self._process is not None
        return _cpu_seconds(self._process.pid)

    def cpu_seconds_of_children(self) -> float:
        """Processor time of what it started and is running."""
        assert self._process is not None
        return sum(_cpu_seconds(pid) for pid in self._marked() if pid != self._process.pid)


def _cpu_seconds(pid: int) -> float:
    """User and system time of a process; 0 for one that is gone."""
    fields = _read(pid, "stat").rpartition(b")")[2].split()
    return (int(fields[11]) + int(fields[12])) / TICKS if fields else 0.0


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


def parent_of(pid: int) -> int | None:
    """The process that a process hangs on; none where it is gone."""
    told = _read(pid, "stat").rpartition(b")")[2].split()
    return int(told[1]) if told else None


def _read(pid: int, name: str) -> bytes:
    try:
        return Path(f"/proc/{pid}/{name}").read_bytes()
    except OSError:
        return b""
