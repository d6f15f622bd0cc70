"""A service that is told to stop lets go of its work and keeps what the work has found."""

from __future__ import annotations

import signal
import time
from collections.abc import Callable

import pytest
from sqlalchemy import select

from api.storage import Database, rows
from api.storage.rows import JobState
from benchmarks.reliability.grounds import Ground, database_on
from benchmarks.reliability.processes import ServiceUnderTest
from benchmarks.reliability.run import small_scene
from benchmarks.reliability.scene import SECRET


def _until(so: Callable[[], bool]) -> None:
    end = time.monotonic() + 60
    while not so():
        assert time.monotonic() < end
        time.sleep(0.1)


@pytest.mark.slow
def test_running_work_is_given_back_with_its_best_roster() -> None:
    with database_on(Ground.SQLITE) as url:
        database = Database(url)
        scene, service = small_scene(database), ServiceUnderTest(url, SECRET)
        try:
            service.start()
            assert service.answers()
            path = f"{scene.stages[0].path}/solve"
            job_id = scene.caller.call(service.port, "POST", path, {"seconds": 600}).body["id"]
            _until(lambda: _job(database, job_id).value is not None)
            assert service.stop() in {0, -signal.SIGTERM}
            assert service.left() == []
        finally:
            service.sweep()
        job = _job(database, job_id)
        with database.read() as session:
            told = list(session.scalars(select(rows.JobEvent.kind).order_by(rows.JobEvent.number)))
            result = session.scalar(select(rows.Job.result))
        database.close()
    assert job.state == JobState.QUEUED
    assert told[-1] == "released"
    assert result is not None
    assert result["best"]["cells"]


def _job(database: Database, job_id: str) -> rows.Job:
    with database.read() as session:
        return session.get_one(rows.Job, job_id)
