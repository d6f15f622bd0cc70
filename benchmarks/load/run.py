"""One service with everybody who uses it, from the first edit alone to the proof of its backup."""

from __future__ import annotations

import asyncio
import os
import tempfile
from collections.abc import Sequence
from concurrent.futures import Future
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from benchmarks.load.apart import Apart
from benchmarks.load.figures import spread
from benchmarks.load.listeners import Heard, listen
from benchmarks.load.managers import Edits, Manager, begin, edit_all, open_all
from benchmarks.load.saving import Saved, restored, saved
from benchmarks.load.spending import Spending
from benchmarks.reliability.grounds import MissingError
from benchmarks.reliability.processes import ServiceUnderTest
from benchmarks.reliability.scene import SECRET, Scene

SOLVES, SOLVE_SECONDS = 2, 1800.0
"""How many rosters are made meanwhile, for longer than anybody edits; at the end they are cancelled."""

ALONE = 30
"""Edits of one manager with nobody else about."""

AT_ONCE = 5
"""First edits at the same time: managers come one after another."""

SETTLING = 5.0
"""Seconds for solvers and listeners to begin."""

BACKUP_AFTER = 0.3
"""Part of the time after which the backup begins."""


@dataclass(frozen=True)
class Crowd:
    """How many there are, and for how long."""

    managers: int
    listeners: int
    seconds: float
    seed: int


class Run:
    """One run on a database whose last wards are for the solves, and the first for managers."""

    def __init__(self, url: str, scene: Scene, crowd: Crowd) -> None:
        self.url, self.scene, self.crowd = url, scene, crowd
        self.service = ServiceUnderTest(url, SECRET, ROSTER_LEASE_SECONDS="30")

    def measured(self) -> dict[str, Any]:
        """Every figure, by name. Raises MissingError where the service does not start."""
        before = os.getloadavg()[0]
        with tempfile.TemporaryDirectory() as folder, Apart(2) as apart:
            try:
                self.service.start()
                if not self.service.answers():
                    raise MissingError("the service did not start in time")
                found = asyncio.run(self._used(apart, Path(folder) / "backup"))
            finally:
                self.service.stop()
                self.service.sweep()
            backup = restored(self.url, Path(folder) / "backup")
        return {"load_before": before, **found, "backup": {**found["backup"], **backup}}

    async def _used(self, apart: Apart, backup: Path) -> dict[str, Any]:
        empty = self.service.resident_mb()
        alone = await self._alone()
        jobs = [self._solve(number) for number in range(SOLVES)]
        token, port, stages = self.scene.caller.token, self.service.port, self.scene.stages
        hearing = apart.begin(_heard, port, token, jobs, self.crowd.listeners)
        managers = begin(port, token, stages[: self.crowd.managers], self.crowd.seed)
        await open_all(managers, AT_ONCE)
        await asyncio.sleep(SETTLING)
        spending = Spending(self.service)
        saving = apart.begin(saved, self.url, backup, BACKUP_AFTER * self.crowd.seconds)
        await edit_all(managers, self.crowd.seconds)
        spent, loaded = spending.shares(), self.service.resident_mb()
        for job in jobs:
            self.scene.caller.call(port, "POST", f"/v1/jobs/{job}/cancel")
        heard, written = await _both(hearing, saving)
        rest = begin(port, token, stages[self.crowd.managers :], self.crowd.seed)
        await open_all(rest, AT_ONCE)
        for manager in (*managers, *rest):
            await manager.leave()
        return {
            "alone": alone,
            **_told(managers, rest, heard, written),
            "processor": spent,
            "resident_mb": {"empty": empty, "loaded": loaded, "every_ward": self.service.resident_mb()},
            "backup": {"seconds": written.end - written.start, "megabytes": written.megabytes},
        }

    async def _alone(self) -> dict[str, Any]:
        """Edits by one manager with nobody else about, on a draft that nobody edits later."""
        [manager] = begin(self.service.port, self.scene.caller.token, self.scene.stages[-1:], self.crowd.seed)
        await manager.edit(first=True)
        began = self.service.cpu_seconds()
        for _ in range(ALONE):
            await manager.edit()
        await manager.leave()
        return {**spread(manager.edits.later), "cpu": (self.service.cpu_seconds() - began) / ALONE}

    def _solve(self, number: int) -> str:
        """Ask for a roster; the id of the job."""
        stage = self.scene.stages[-1 - number]
        asked = {"seconds": SOLVE_SECONDS, "cores": 1}
        answer = self.scene.caller.call(self.service.port, "POST", f"{stage.path}/solve", asked)
        return str(answer.body["id"])


def _heard(port: int, token: str, jobs: Sequence[str], number: int) -> Heard:
    return asyncio.run(listen(port, token, jobs, number))


async def _both(hearing: Future[Heard], saving: Future[Saved]) -> tuple[Heard, Saved]:
    return await asyncio.wrap_future(hearing), await asyncio.wrap_future(saving)


def _told(managers: Sequence[Manager], rest: Sequence[Manager], heard: Heard, written: Saved) -> dict[str, Any]:
    edits = Edits()
    for manager in (*managers, *rest):
        edits.join(manager.edits)
    edits.others.update(heard.others)
    return {
        "edits": spread(edits.later),
        "edits_beside_backup": spread(edits.between(written.start, written.end)),
        "first": spread(edits.first),
        "others": dict(edits.others),
        "events": {
            "least": min(heard.each, default=0),
            "most": max(heard.each, default=0),
            "missed": heard.missed,
            "lag": spread(heard.lags),
        },
    }
