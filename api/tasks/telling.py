"""The worker's voice: progress at once, the best roster now and then, the outcome last."""

from __future__ import annotations

from collections.abc import Callable
from threading import Event, Lock, Thread
from types import TracebackType
from typing import IO, Self

import roster.ward as nouns
from api.tasks.told import BestTold, OutcomeTold, ProgressTold, Told

PAUSE = 1.0
"""Seconds between two rosters that are told."""

MakeRoster = Callable[[], nouns.Roster]


class Telling:
    """Writes lines to whoever started the work. A better roster is made and told only when it is its turn."""

    def __init__(self, out: IO[bytes]) -> None:
        self._out, self._lock, self._over = out, Lock(), Event()
        self._better: MakeRoster | None = None
        self._thread = Thread(target=self._now_and_then, daemon=True)

    def __enter__(self) -> Self:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        self._over.set()
        self._thread.join()

    def progress(self, progress: ProgressTold) -> None:
        """A step or an improvement."""
        self.tell(progress)

    def better(self, make: MakeRoster) -> None:
        """There is a better roster, made by this when it is wanted."""
        with self._lock:
            self._better = make

    def outcome(self, outcome: OutcomeTold) -> None:
        """The end: no roster is told after it."""
        self._over.set()
        self._thread.join()
        self.tell(outcome)

    def tell(self, told: Told) -> None:
        """Write a line."""
        line = told.model_dump_json(by_alias=True).encode() + b"\n"
        with self._lock:
            self._out.write(line)
            self._out.flush()

    def _now_and_then(self) -> None:
        while not self._over.wait(PAUSE):
            with self._lock:
                make, self._better = self._better, None
            if make is not None:
                self.tell(BestTold(roster=make()))
