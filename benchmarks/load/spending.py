"""Whose the processor was."""

from __future__ import annotations

import os
import time
from pathlib import Path

from benchmarks.reliability.processes import ServiceUnderTest

TICKS = os.sysconf("SC_CLK_TCK")
IDLE = (3, 4)
"""Columns of /proc/stat in which nobody worked: idle, and waiting for a disk."""


class Spending:
    """Processor time from now on: of the service, of the solves that it started, and of everybody."""

    def __init__(self, service: ServiceUnderTest) -> None:
        self._service = service
        self._began, self._before = time.monotonic(), self._now()

    def shares(self) -> dict[str, float]:
        """Cores that each of them had on average; `others` are crowds, database and whatever else ran."""
        seconds = time.monotonic() - self._began
        cores = {name: (spent - self._before[name]) / seconds for name, spent in self._now().items()}
        others = cores["everybody"] - cores["service"] - cores["solves"]
        return {"service": cores["service"], "solves": cores["solves"], "others": others}

    def _now(self) -> dict[str, float]:
        return {
            "service": self._service.cpu_seconds(),
            "solves": self._service.cpu_seconds_of_children(),
            "everybody": _everybody(),
        }


def _everybody() -> float:
    """Seconds in which a core of this machine worked, since it started."""
    ticks = Path("/proc/stat").read_text("utf-8").splitlines()[0].split()[1:9]
    return sum(int(each) for column, each in enumerate(ticks) if column not in IDLE) / TICKS
