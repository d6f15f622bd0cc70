"""What must be so at every moment, whatever was killed."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from api.storage import Database, rows

Ended = tuple[str, str | None, int | None, str | None]
"""State, roster, value and failure of a job that has ended."""


@dataclass
class Census:
    """Counts jobs again and again, and remembers how they ended."""

    database: Database
    mine: frozenset[str] = frozenset()
    """Ids of rosters that no job made."""
    asked: set[str] = field(default_factory=set)
    ended: dict[str, Ended] = field(default_factory=dict)

    def take(self) -> list[str]:
        """Everything that is not as it must be."""
        with self.database.read() as session:
            return list(self._wrong(session))

    def waiting(self) -> int:
        """Jobs that have not ended."""
        return len(self.asked - self.ended.keys())

    def states(self) -> dict[str, int]:
        """How many jobs ended how."""
        ends = (f"{state} ({failure})" if failure else state for state, *_, failure in self.ended.values())
        return dict(Counter(ends))

    def lost(self) -> int:
        """Attempts of which nothing came."""
        with self.database.read() as session:
            found = select(func.count()).select_from(rows.JobEvent).where(rows.JobEvent.kind == "lost")
            return session.scalar(found) or 0

    def _wrong(self, session: Session) -> Iterator[str]:
        jobs = {job.id: job for job in session.scalars(select(rows.Job))}
        yield from (f"job {lost} was lost" for lost in self.asked - jobs.keys())
        ends = Counter(session.scalars(select(rows.JobEvent.job_id).where(rows.JobEvent.kind == "ended")))
        for job in jobs.values():
            now = (job.state, job.roster_id, job.value, job.failure)
            if ends[job.id] != (job.ended_at is not None):
                yield f"job {job.id} ended {ends[job.id]} times"
            if self.ended.get(job.id, now) != now:
                yield f"the end of job {job.id} changed"
            if job.ended_at is not None:
                self.ended[job.id] = now
        drafts = set(session.scalars(select(rows.Roster.id))) - self.mine
        named = {job.roster_id for job in jobs.values()} - {None}
        yield from (f"roster {each} was lost" for each in named - drafts)
        yield from (f"roster {each} was made twice" for each in drafts - named)
