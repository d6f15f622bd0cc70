"""Jobs done here and now, in the process of the test."""

from __future__ import annotations

import io
from collections.abc import Callable
from functools import cache

from api.jobs.queue import end
from api.storage import JOB_RUNNER, Database, rows
from api.tasks import Outcome, Task
from api.tasks.telling import Telling
from api.tasks.works import work_of
from tests.api.jobs.asked import claimed


def do_next(database: Database, do: Callable[[Task], Outcome] | None = None) -> Outcome:
    """Do the job whose turn it is, by its own work if none is given, and write its end."""
    held = claimed(database)
    assert held is not None
    with database.read() as session:
        job = session.get_one(rows.Job, held.job_id)
        document_id = job.ward_document_id
        ward = None if document_id is None else session.get_one(rows.WardDocument, document_id).document
        task = Task(kind=job.kind, ward=ward, request=job.request, cores=held.cores, seconds=job.seconds or 0.0)
    outcome = (do or work_once)(Task.model_validate_json(task.model_dump_json(by_alias=True)))
    told = Outcome.model_validate_json(outcome.model_dump_json(by_alias=True))
    with database.write(JOB_RUNNER) as session:
        end(session, held, told)
    return told


def work_once(task: Task) -> Outcome:
    """The work of a task, which is done once for all databases."""
    request = task.request | ({"roster_id": ""} if "roster_id" in task.request else {})
    return _worked(task.model_copy(update={"request": request}).model_dump_json(by_alias=True))


@cache
def _worked(task: str) -> Outcome:
    return work_here(Task.model_validate_json(task))


def work_here(task: Task, *, cancelled: bool = False) -> Outcome:
    """The work of a task; what it tells meanwhile is heard by nobody."""
    with Telling(io.BytesIO()) as telling:
        return work_of(task.kind)(task, telling, lambda: cancelled)
