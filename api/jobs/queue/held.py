"""A job that is held: the attempt is the fence that keeps out whoever held it before."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import select
from sqlalchemy.orm import Session

from api.storage import rows
from api.storage.rows import JobState


class LostError(RuntimeError):
    """The job is not held any more: its lease ran out and it was taken, or it has ended."""


@dataclass(frozen=True)
class Held:
    """One attempt of a job, by one runner."""

    job_id: str
    attempt: int
    runner: str
    cores: int

    @property
    def name(self) -> str:
        """Names the attempt among all attempts of all jobs."""
        return f"{self.job_id}-{self.attempt}"


def fenced(session: Session, held: Held) -> rows.Job:
    """The job's row, locked. Raises LostError for whoever does not hold it."""
    found = select(rows.Job).where(
        rows.Job.id == held.job_id,
        rows.Job.attempt == held.attempt,
        rows.Job.runner == held.runner,
        rows.Job.state == JobState.RUNNING,
    )
    job = session.scalars(found.with_for_update()).one_or_none()
    if job is None:
        raise LostError
    return job
