"""Cells that the ward manager has fixed stay as they are."""

from __future__ import annotations

from collections.abc import Iterator

from roster.rules.findings import Finding
from roster.rules.reading import Reading
from roster.rules.rule import NoValues, Rule
from roster.rules.words import on
from roster.table import OFF, Origin, TableBuilder, Wish
from roster.table.frame import Frame


class LockedCells(Rule[NoValues]):
    """A lock names the one duty, or the day off, that a cell holds."""

    id = "locked-cells"
    title = "Locked cells"
    values_type = NoValues
    by_line = True

    def lower(self, frame: Frame, out: TableBuilder) -> None:
        """Close each locked cell to everything else."""
        for lock in frame.ward.locks:
            closed = (OFF | frame.work) & ~frame.codes([lock.duty])
            origin = Origin(self.id, lock.person, str(lock.date))
            out.add(Wish(origin, frame.rows.index(lock.person), frame.day(lock.date), closed, price=None))

    def check(self, reading: Reading) -> Iterator[Finding]:
        """Every locked cell that holds something else."""
        for lock in reading.ward.locks:
            worked = [stint.shift.code for stint in reading.on(lock.person, lock.date)]
            if worked != [code for code in [lock.duty] if code]:
                found = " and ".join(worked) or "a day off"
                words = f"{found} on {on(lock.date)}, which is locked to {lock.duty or 'a day off'}"
                yield Finding(self.id, lock.person, lock.date, hard=True, amount=1, cost=0, words=words)
