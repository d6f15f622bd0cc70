"""Jobs in databases, for tests."""

from __future__ import annotations

import datetime as dt
from typing import Any

from sqlalchemy.orm import undefer

from api.jobs import Asked, ask
from api.jobs.queue import Held, claim
from api.storage import COMMAND_LINE, JOB_RUNNER, Database, rows
from api.storage.assembly import ward_of
from roster.ward import Proof, Roster, Ward
from tests.api.stored import stored_ward
from tests.wards import small_ward

LEASE = dt.timedelta(seconds=30)
GONE = dt.timedelta(seconds=-1)


def week(code: str = "test", **changes: Any) -> Ward:
    """A week of a small ward with nothing arranged."""
    card = small_ward().ward.model_copy(update={"id": code})
    parts: dict[str, Any] = {"absence": [], "patterns": [], "wishes": [], "locks": []}
    return small_ward(period={"days": 7}, **(parts | changes)).model_copy(update={"ward": card})


def asked(database: Database, period: rows.Period, *, priority: int = 0, cores: int = 1, **request: Any) -> str:
    """The id of a new job; requests that differ are different jobs."""
    with database.write(COMMAND_LINE) as session:
        work = Asked(
            kind="solve",
            period=session.get_one(rows.Period, period.id),
            ward=ward_of(session, period),
            request=request,
            seconds=60.0,
            cores=cores,
            priority=priority,
        )
        return ask(session, work).id


def of_ward(database: Database, code: str = "test") -> rows.Period:
    """The period of a ward that is stored."""
    return stored_ward(database, week(code))


def claimed(database: Database, runner: str = "one", lease: dt.timedelta = LEASE, free: int = 2) -> Held | None:
    """The job whose turn it is."""
    with database.write(JOB_RUNNER) as session:
        return claim(session, runner, lease, free, 2)


def job_of(database: Database, job_id: str) -> rows.Job:
    """A job's row, with its result."""
    with database.read() as session:
        return session.get_one(rows.Job, job_id, options=(undefer(rows.Job.result),))


def events_of(database: Database, job_id: str) -> list[str]:
    """Kinds of a job's events, in order."""
    with database.read() as session:
        found = session.query(rows.JobEvent).filter_by(job_id=job_id).order_by(rows.JobEvent.number)
        events = list(found)
    assert [event.number for event in events] == list(range(1, len(events) + 1))
    return [event.kind for event in events]


def days_off(ward: Ward, value: int = 10) -> Roster:
    """A roster on which nobody works."""
    proof = Proof(status="feasible", value=value, bound=5, seed=1, workers=1, seconds=1.0, pack="p", program="0")
    cells = {person.id: ("",) * ward.period.days for person in ward.people}
    return Roster(ward=ward.ward.id, start=ward.period.start, days=ward.period.days, cells=cells, proof=proof)
