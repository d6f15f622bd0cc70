"""Somebody who asks for jobs, and asks again with the same key where no answer came."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from benchmarks.reliability.calling import UNSURE
from benchmarks.reliability.census import Census
from benchmarks.reliability.scene import Scene, Stage

IN_QUEUE = 4
"""Jobs that wait or run at any moment."""

SOLVES = 0.3
"""Share of solves among what is asked for."""

SECONDS = 2.0
"""Most seconds of a solve's search."""


@dataclass
class Asker:
    """Keeps the queue full."""

    scene: Scene
    census: Census
    port: Callable[[], int]
    chance: random.Random
    number: int = 0
    again: int = 0
    """Questions that were asked again."""
    wrong: list[str] = field(default_factory=list)
    _open: tuple[str, Any] | None = None
    """Path and body of a question without an answer."""

    def fill(self) -> None:
        """Ask until the queue is full, or no answer comes."""
        while self.census.waiting() < IN_QUEUE and self.ask():
            continue

    def ask(self) -> bool:
        """Ask for one job; whether there was an answer."""
        if self._open is None:
            self.number += 1
            self._open = self._question(self.chance.choice(self.scene.stages))
        else:
            self.again += 1
        path, body = self._open
        try:
            answer = self.scene.caller.call(self.port(), "POST", path, body, Idempotency_Key=f"trial-{self.number}")
        except UNSURE:
            return False
        if answer.status == 202:
            self.census.asked.add(answer.body["id"])
            self._open = None
        elif answer.status != 503:
            self.wrong.append(f"a question was answered with {answer.status}")
            self._open = None
        return answer.status == 202

    def _question(self, stage: Stage) -> tuple[str, Any]:
        """A solve, or ways of covering a shift, which are found at once."""
        if self.chance.random() < SOLVES:
            return f"{stage.path}/solve", {"seconds": SECONDS, "seed": self.number}
        period = stage.ward.period
        date = period.dates[self.number % period.days]
        shift = stage.ward.shifts[0].code
        return f"{stage.roster_path}/cover", {"date": date.isoformat(), "shift": shift}
