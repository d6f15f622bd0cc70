"""A manager who edits a draft that nobody else edits, and knows at any moment what it must hold."""

from __future__ import annotations

import datetime as dt
import random
from collections import Counter
from collections.abc import Callable
from threading import Event, Thread

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.storage import rows
from benchmarks.reliability.calling import UNSURE, Caller
from benchmarks.reliability.scene import Stage

PAUSE = 0.2
"""Seconds between two edits."""

Cells = dict[tuple[str, dt.date], str]
"""What is not a day off, by person and date."""


class Editor(Thread):
    """Edits one cell after another until told to stop.

    An edit without an answer was made or not made: what the draft turns out to hold decides, and nothing else will do.
    """

    def __init__(self, caller: Caller, port: Callable[[], int], stage: Stage, seed: int) -> None:
        super().__init__(daemon=True)
        self.counts: Counter[str] = Counter()
        self.wrong: list[str] = []
        self._caller, self._port, self._stage = caller, port, stage
        self._chance, self._over = random.Random(seed), Event()
        self._cells: Cells = {}
        self._version, self._doubt = "", Cells()

    def run(self) -> None:
        """Edit until told to stop, and then until the last edit is beyond doubt."""
        while not self._over.wait(PAUSE) or self._doubt:
            try:
                self._read() if self._doubt or not self._version else self._edit()
            except UNSURE:
                self.counts["tries without an answer"] += 1

    def stop(self, patience: float) -> None:
        """Have it end once it knows what became of its last edit."""
        self._over.set()
        self.join(patience)
        if self.is_alive():
            self.wrong.append("an edit stayed in doubt")

    def compare(self, session: Session) -> None:
        """Hold what must be there against what the database holds."""
        found = select(rows.Cell).where(rows.Cell.roster_id == self._stage.roster_id, rows.Cell.duty != "")
        held = {(cell.person, cell.date): cell.duty for cell in session.scalars(found)}
        if held != self._cells:
            self.wrong.append(f"an edit of roster {self._stage.roster_id} was lost")

    def _edit(self) -> None:
        ward = self._stage.ward
        person = self._chance.choice(ward.people)
        date = ward.period.start + dt.timedelta(days=self._chance.randrange(ward.period.days))
        held = self._cells.get((person.id, date), "")
        duty = self._chance.choice([each for each in ("", *sorted(person.duties)) if each != held])
        self._doubt = {(person.id, date): duty}
        cells = [{"person": person.id, "date": date.isoformat(), "duty": duty}]
        path = f"{self._stage.roster_path}/cells"
        answer = self._caller.call(self._port(), "PATCH", path, {"cells": cells}, If_Match=self._version)
        if answer.status == 200:
            self._cells, self._doubt = _with(self._cells, self._doubt), {}
            self._version = answer.headers["ETag"]
        self.counts["acknowledged" if answer.status == 200 else str(answer.status)] += 1
        if answer.status not in {200, 503}:
            self.wrong.append(f"an edit was answered with {answer.status}")

    def _read(self) -> None:
        """Find out what became of an edit."""
        answer = self._caller.call(self._port(), "GET", self._stage.roster_path)
        if answer.status != 200:
            self.wrong += [] if answer.status == 503 else [f"a roster was answered with {answer.status}"]
            return
        held = self._held(answer.body["roster"]["cells"])
        made = held == _with(self._cells, self._doubt)
        if not made and held != self._cells:
            self.wrong.append(f"roster {self._stage.roster_id} holds what nobody wrote")
        self.counts["in doubt"] += bool(self._doubt)
        self._cells, self._doubt, self._version = held, {}, answer.headers["ETag"]

    def _held(self, lines: dict[str, list[str]]) -> Cells:
        start = self._stage.ward.period.start
        return {
            (person, start + dt.timedelta(days=day)): duty
            for person, line in lines.items()
            for day, duty in enumerate(line)
            if duty
        }


def _with(cells: Cells, edit: Cells) -> Cells:
    return {place: duty for place, duty in (cells | edit).items() if duty}
