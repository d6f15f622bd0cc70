"""Run after run: jobs are asked for, and something is killed at a random moment."""

from __future__ import annotations

import os
import random
import signal
import time
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, field

from sqlalchemy import select

from api.jobs import Asked, ask
from api.storage import COMMAND_LINE, Database, rows
from api.storage.assembly import put_board, put_ward, ward_of
from api.storage.audit import verify
from benchmarks.formats.wards import FOLDER
from benchmarks.reliability.census import Census
from benchmarks.reliability.processes import CHILD, SOLVER, ServiceUnderTest
from roster.files import read_ward

WARD = "people-12.toml"
WARDS = ("ward-a", "ward-b", "ward-c")
IN_QUEUE = 4
"""Jobs that wait or run at any moment."""

SECONDS = 3.0
"""Most seconds of a solve's search."""

LONGEST = 10.0
"""Most seconds between two kills."""

DRAIN = 300.0
"""Seconds in which every job must end once nothing is killed any more."""


@dataclass
class Findings:
    """What was killed, and what was wrong after it."""

    kills: Counter[str] = field(default_factory=Counter)
    wrong: list[str] = field(default_factory=list)
    seconds: float = 0.0
    audit_rows: int = 0


class Trial:
    """A service on a database, and its census."""

    def __init__(self, db: str, seed: int) -> None:
        self.database = Database(db)
        self.census = Census(self.database)
        self._service = ServiceUnderTest(db)
        self._chance, self._asked = random.Random(seed), 0
        self._periods = self._wards()

    def run(self, runs: int) -> Findings:
        """So many kills, and then peace until every job has ended."""
        findings, began = Findings(), time.monotonic()
        try:
            for _ in range(runs):
                self._fill()
                self._service.start()
                time.sleep(self._chance.uniform(0.0, LONGEST))
                findings.kills[self._strike(findings)] += 1
                findings.wrong += self.census.take()
            self._drain(findings)
        finally:
            self._service.sweep()
        with self.database.read() as session:
            findings.audit_rows = verify(session, self.database.installation[0]).rows
        findings.seconds = time.monotonic() - began
        return findings

    def _strike(self, findings: Findings) -> str:
        """Kill something with no warning: the service, the child that does a job, or the solver that this started."""
        name, words = self._chance.choice((("service", b""), ("child", CHILD), ("solver", SOLVER)))
        found = self._service.processes(words) if words else []
        if found:
            with suppress(ProcessLookupError):
                os.kill(self._chance.choice(found), signal.SIGKILL)
            return name
        self._service.kill()
        findings.wrong += [f"process {pid} outlived its service" for pid in self._service.orphans()]
        return "service"

    def _drain(self, findings: Findings) -> None:
        self._service.start()
        end = time.monotonic() + DRAIN
        while time.monotonic() < end:
            findings.wrong += self.census.take()
            if not self.census.waiting():
                break
            time.sleep(0.5)
        findings.wrong += [f"{self.census.waiting()} jobs did not end"] if self.census.waiting() else []
        code = self._service.stop()
        findings.wrong += [f"the service stopped with {code}"] if code not in (0, -signal.SIGTERM) else []
        findings.wrong += [f"process {pid} outlived its service" for pid in self._service.orphans()]

    def _fill(self) -> None:
        while self.census.waiting() < IN_QUEUE:
            self._asked += 1
            with self.database.write(COMMAND_LINE) as session:
                period = session.get_one(rows.Period, self._chance.choice(self._periods))
                request = {"seconds": SECONDS, "seed": self._asked}
                asked = Asked("solve", period, ward_of(session, period), request, SECONDS, cores=1, memory_mb=4096)
                self.census.asked.add(ask(session, asked).id)

    def _wards(self) -> list[str]:
        """Ids of a period of each of a few small wards."""
        example = read_ward(FOLDER / WARD)
        with self.database.write(COMMAND_LINE) as session:
            found = select(rows.Board).where(rows.Board.code == example.ward.board.id)
            board = session.scalars(found).one_or_none() or rows.Board()
            put_board(board, example.ward.board)
            session.add(board)
            session.flush()
            cards = [example.ward.model_copy(update={"id": code}) for code in WARDS]
            return [put_ward(session, board, example.model_copy(update={"ward": card})).id for card in cards]
