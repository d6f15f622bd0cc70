"""Run after run: jobs are asked for, cells are edited, and something is killed at a random moment."""

from __future__ import annotations

import os
import random
import signal
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from typing import Any

from api.storage import Database
from api.storage.audit import verify
from benchmarks.formats.wards import FOLDER
from benchmarks.reliability.asking import Asker
from benchmarks.reliability.census import Census
from benchmarks.reliability.cluster import ClusterUnderTest
from benchmarks.reliability.editing import Editor
from benchmarks.reliability.processes import CHILD, SOLVER, Marked, ServiceUnderTest
from benchmarks.reliability.scene import SECRET, Scene, scene
from roster.files import read_ward
from roster.ward import Ward

WARD = "people-12.toml"
WARDS = ("ward-a", "ward-b", "ward-c")

LONGEST = 2.5
"""Most seconds between two kills, beside those that a service or a child takes to start."""

WORKING = 8.0
"""Seconds that a strike waits for work to strike at; then it is the service that is struck."""

WORKING_FAR = 20.0
"""The same on a cluster, whose workers take a while to be there."""

WORDS = {"child": CHILD, "solver": SOLVER}
"""What is struck that does work, by words of its command line."""

EARLY = 0.1
"""Share of the runs in which nobody waits until the service has started."""

DRAIN = 300.0
"""Seconds in which every job must end once nothing is killed any more."""


@dataclass
class Findings:
    """What was done, and what was wrong after it."""

    kills: Counter[str] = field(default_factory=Counter)
    edits: Counter[str] = field(default_factory=Counter)
    jobs: Counter[str] = field(default_factory=Counter)
    lost_attempts: int = 0
    asked_again: int = 0
    audit_rows: int = 0
    seconds: float = 0.0
    finished: bool = False
    """Whether every job and edit came to its end, so that all could be counted."""
    wrong: list[str] = field(default_factory=list)

    def plain(self) -> dict[str, Any]:
        """As a JSON document."""
        return dict(vars(self))


class Trial:
    """Services on one database, somebody who asks, somebody who edits each draft, and the census."""

    def __init__(self, db: str, seed: int, services: int = 1, workers: Sequence[int] = ()) -> None:
        """With `workers` of so many cores, jobs are done on a cluster of theirs."""
        self.database = Database(db)
        self.scene = small_scene(self.database)
        self.census = Census(self.database, frozenset(stage.roster_id for stage in self.scene.stages))
        self.cluster = ClusterUnderTest(workers) if workers else None
        address = self.cluster.address if self.cluster else None
        self.services = [ServiceUnderTest(db, SECRET, address) for _ in range(services)]
        self.findings = Findings()
        self.chance = random.Random(seed)
        stages, caller = self.scene.stages, self.scene.caller
        self._began = time.monotonic()
        self._asker = Asker(self.scene, self.census, self._port, random.Random(seed + 1))
        self._editors = [Editor(caller, self._port, stage, seed + 2 + i) for i, stage in enumerate(stages)]

    def run(self, runs: int, told: Callable[[Findings], object]) -> Findings:
        """So many kills, and then peace until every job has ended; what is found so far is told after each kill."""
        with playing(self):
            for _ in range(runs):
                self.go_on()
                time.sleep(self.chance.uniform(0.0, LONGEST))
                self.findings.kills[self._strike()] += 1
                self.look()
                self.findings.seconds = self._seconds()
                told(self.findings)
        return self.findings

    def begin(self) -> None:
        """Start everything."""
        if self.cluster:
            self.cluster.start()
        for service in self.services:
            service.start()
        self._wait()
        for editor in self._editors:
            editor.start()

    def go_on(self) -> None:
        """Start what does not run, and fill the queue."""
        if self.cluster:
            self.cluster.start()
        for service in self.services:
            service.start()
        if self.chance.random() > EARLY:
            self._wait()
        self._asker.fill()

    def look(self) -> None:
        """Take the census, and prove the audit trail."""
        self.findings.wrong += self.census.take()
        with self.database.read() as session:
            self.findings.audit_rows = verify(session, self.database.installation[0]).rows

    def end(self) -> None:
        """Let every job and edit come to its end, stop the services as they should be stopped, and count."""
        self.go_on()
        self._drain()
        for editor in self._editors:
            editor.stop(DRAIN)
        for service in self.services:
            code = service.stop()
            self.findings.wrong += [f"a service stopped with {code}"] if code not in (0, -signal.SIGTERM) else []
        for service in self.services:
            self._orphans(service)
        self._count()
        self.findings.finished, self.findings.seconds = True, self._seconds()

    def sweep(self) -> None:
        """Leave nothing running."""
        for service in self.services:
            service.sweep()
        if self.cluster:
            self.cluster.sweep()
        self.database.close()

    def _strike(self) -> str:
        """Kill something with no warning: a service, the child that does a job, or the solver that this started.

        On a cluster also a worker, or its scheduler.
        """
        service = self.chance.choice(self.services)
        name: str = self.chance.choice(("service", *WORDS, *(("worker", "scheduler") if self.cluster else ())))
        if name in WORDS and (found := self._working(self.cluster or service, WORDS[name])):
            with suppress(ProcessLookupError):
                os.kill(self.chance.choice(found), signal.SIGKILL)
            return name
        if self.cluster and name in ("worker", "scheduler"):
            return self._strike_at(self.cluster, name)
        service.kill()
        self._orphans(service)
        return "service"

    def _strike_at(self, cluster: ClusterUnderTest, name: str) -> str:
        workers = cluster.live_workers
        if name == "worker" and workers:
            cluster.kill_worker(self.chance.choice(workers))
        else:
            name = "scheduler"
            cluster.kill_scheduler()
        self.findings.wrong += [f"process {pid} outlived its {name}" for pid in cluster.orphans()]
        return name

    @staticmethod
    def _working(place: Marked, words: bytes) -> list[int]:
        end = time.monotonic() + (WORKING if isinstance(place, ServiceUnderTest) else WORKING_FAR)
        while not (found := place.processes(words)) and time.monotonic() < end:
            time.sleep(0.05)
        return found

    def _orphans(self, service: ServiceUnderTest) -> None:
        """Whatever is left of a service; on a cluster also what is at work for it, if it was the only one."""
        left = service.left()
        if self.cluster and len(self.services) == 1:
            left += self.cluster.left(CHILD)
        self.findings.wrong += [f"process {pid} outlived its service" for pid in left]

    def _wait(self) -> None:
        late = [service for service in self.services if not service.answers()]
        self.findings.wrong += ["a service did not start"] * len(late)

    def _seconds(self) -> float:
        return round(time.monotonic() - self._began, 1)

    def _port(self) -> int:
        return random.choice(self.services).port

    def _drain(self) -> None:
        end = time.monotonic() + DRAIN
        self.look()
        while self.census.waiting() and time.monotonic() < end:
            time.sleep(0.5)
            if self.cluster:
                self.cluster.start()
            self.look()
        self.findings.wrong += [f"{self.census.waiting()} jobs did not end"] if self.census.waiting() else []

    def _count(self) -> None:
        findings = self.findings
        with self.database.read() as session:
            for editor in self._editors:
                editor.compare(session)
                findings.edits += editor.counts
                findings.wrong += editor.wrong
        findings.jobs = Counter(self.census.states())
        findings.lost_attempts = self.census.lost()
        findings.asked_again = self._asker.again
        findings.wrong += self._asker.wrong


@contextmanager
def playing(trial: Trial) -> Iterator[None]:
    """The trial from its beginning to its end; nothing is left running, whatever happens."""
    try:
        trial.begin()
        yield
        trial.end()
    finally:
        trial.sweep()


def small_scene(database: Database) -> Scene:
    """A few small wards in an empty database."""
    example = read_ward(FOLDER / WARD)
    cards = (example.ward.model_copy(update={"id": code}) for code in WARDS)
    wards: list[Ward] = [example.model_copy(update={"ward": card}) for card in cards]
    return scene(database, wards)
