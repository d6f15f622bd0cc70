"""Managers who edit a draft each, one cell after another, with a pause such as people make."""

from __future__ import annotations

import asyncio
import datetime as dt
import random
import time
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from benchmarks.load.wire import Wire
from benchmarks.reliability.scene import Stage

THINKING = (5.0, 15.0)
"""Least and most seconds between two edits of a manager."""


@dataclass
class Edits:
    """What came of edits."""

    first: list[float] = field(default_factory=list)
    """Seconds of the first edit of each draft, for which its ward is read and laid out."""
    later: list[float] = field(default_factory=list)
    """Seconds of the others."""
    begun: list[float] = field(default_factory=list)
    """When each of these began, on the monotonic clock."""
    others: Counter[str] = field(default_factory=Counter)
    """Whatever else was answered, or not."""

    def between(self, start: float, end: float) -> list[float]:
        """Seconds of those, but for first ones, that began in this time or went on in it."""
        return [
            took for began, took in zip(self.begun, self.later, strict=True) if began < end and began + took > start
        ]

    def join(self, other: Edits) -> None:
        """Take in what came of others."""
        self.first += other.first
        self.later += other.later
        self.begun += other.begun
        self.others.update(other.others)


class Manager:
    """Somebody at a draft."""

    def __init__(self, wire: Wire, stage: Stage, seed: int) -> None:
        self.edits = Edits()
        self._wire, self._stage = wire, stage
        self._chance, self._version = random.Random(seed), ""
        self._locked = {(lock.person, lock.date) for lock in stage.ward.locks}

    async def edit(self, *, first: bool = False) -> None:
        """Change a cell, and note how long that took or what else came of it."""
        try:
            self._version = self._version or await self._read()
            body, began = {"cells": [self._cell()]}, time.monotonic()
            reply = await self._wire.call("PATCH", f"{self._stage.roster_path}/cells", body, If_Match=self._version)
        except (OSError, EOFError) as error:
            self.edits.others[type(error).__name__] += 1
            await self.leave()
            return
        if reply.status == 200:
            self._version = reply.headers["etag"]
            self._note(began, time.monotonic() - began, first=first)
        else:
            self.edits.others[str(reply.status)] += 1
            self._version = ""

    def _note(self, began: float, took: float, *, first: bool) -> None:
        if first:
            self.edits.first.append(took)
        else:
            self.edits.begun.append(began)
            self.edits.later.append(took)

    async def go_on(self, end: float) -> None:
        """Edit until the moment on the monotonic clock."""
        while (pause := self._chance.uniform(*THINKING)) < end - time.monotonic():
            await asyncio.sleep(pause)
            await self.edit()

    async def leave(self) -> None:
        """Hang up."""
        await self._wire.close()

    async def _read(self) -> str:
        """The version of the draft as it is."""
        return (await self._wire.call("GET", self._stage.roster_path)).headers["etag"]

    def _cell(self) -> dict[str, Any]:
        """A cell that is not locked, and a duty of the person."""
        ward, chance = self._stage.ward, self._chance
        while True:
            person, day = chance.choice(ward.people), chance.randrange(ward.period.days)
            date = ward.period.start + dt.timedelta(days=day)
            if (person.id, date) not in self._locked:
                duty = chance.choice(("", *sorted(person.duties)))
                return {"person": person.id, "date": date.isoformat(), "duty": duty}


def begin(port: int, token: str, stages: Sequence[Stage], seed: int) -> list[Manager]:
    """A manager for each draft."""
    return [Manager(Wire(port, token), stage, seed + number) for number, stage in enumerate(stages)]


async def open_all(managers: Sequence[Manager], at_once: int) -> None:
    """Have each of them make a first edit, so many of them at the same time."""
    room = asyncio.Semaphore(at_once)

    async def opened(manager: Manager) -> None:
        async with room:
            await manager.edit(first=True)

    await asyncio.gather(*map(opened, managers))


async def edit_all(managers: Sequence[Manager], seconds: float) -> None:
    """Have all of them edit."""
    end = time.monotonic() + seconds
    await asyncio.gather(*(manager.go_on(end) for manager in managers))
