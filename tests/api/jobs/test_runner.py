"""The runner, on work that is done in this very process."""

from __future__ import annotations

import datetime as dt
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from queue import Queue

import pytest

from api.jobs import JobLimits, Runner, cancel
from api.storage import COMMAND_LINE, Database, rows
from api.storage.rows import JobState
from api.tasks import BestTold, Ending, FailedTold, Gone, Outcome, OutcomeTold, ProgressTold, Task, Told
from tests.api.jobs.asked import asked, days_off, events_of, job_of, of_ward, week

LIMITS = JobLimits(lease=dt.timedelta(seconds=2), attempts=2, overhead=0.0)
DONE = OutcomeTold(outcome=Outcome(ending=Ending.DONE, roster=days_off(week()), value=10, bound=5))
STOPPED = OutcomeTold(outcome=Outcome(ending=Ending.CANCELLED, roster=days_off(week(), 30)))


class Desk:
    """Work that tells what a test wants; when it is cancelled it ends with what it has."""

    waits = False

    def __init__(self, *told: Told | Gone) -> None:
        self.told: Queue[Told | Gone] = Queue()
        for each in told:
            self.told.put(each)

    def cancel(self) -> None:
        self.told.put(STOPPED)

    def renew(self) -> None:
        """Nothing to do."""


class Desks:
    """A place with two cores that does each task by the next script."""

    cores, widest, trouble = 2, 2, ""
    waits = False

    def __init__(self, *scripts: tuple[Told | Gone, ...]) -> None:
        self.scripts, self.tasks, self.desks = list(scripts), list[Task](), list[Desk]()

    @contextmanager
    def begin(self, task: Task, name: str) -> Iterator[Desk]:  # noqa: ARG002
        self.tasks.append(task)
        self.desks.append(Desk(*self.scripts.pop(0)))
        self.desks[-1].waits = self.waits
        yield self.desks[-1]

    def close(self) -> None:
        """Nothing is held."""


@contextmanager
def running(database: Database, place: Desks, limits: JobLimits = LIMITS) -> Iterator[Runner]:
    runner = Runner(database, place, limits)
    runner.start()
    try:
        yield runner
    finally:
        runner.stop()


def until(so: Callable[[], bool]) -> None:
    end = time.monotonic() + 30
    while not so():
        assert time.monotonic() < end
        time.sleep(0.05)


def ended(database: Database, job_id: str) -> rows.Job:
    until(lambda: job_of(database, job_id).ended_at is not None)
    return job_of(database, job_id)


def test_work_is_done_and_told(database: Database) -> None:
    job_id = asked(database, of_ward(database), seed=3)
    place = Desks((ProgressTold(step="searching", value=12), DONE))
    with running(database, place):
        job = ended(database, job_id)
    assert (job.state, job.value, job.attempt) == (JobState.DONE, 10, 1)
    (task,) = place.tasks
    assert (task.kind, task.request, task.cores, task.ward) == ("solve", {"seed": 3}, 1, week())


@pytest.mark.parametrize("end", [Gone("killed"), OutcomeTold(outcome=Outcome(ending=Ending.CRASHED, reason="crashed"))])
def test_a_crash_is_tried_again_from_the_best_roster(database: Database, end: Gone | OutcomeTold) -> None:
    job_id = asked(database, of_ward(database))
    best = days_off(week(), 20)
    place = Desks((BestTold(roster=best), end), (DONE,))
    with running(database, place):
        job = ended(database, job_id)
    assert (job.state, job.attempt) == (JobState.DONE, 2)
    assert [task.begin for task in place.tasks] == [None, best]
    assert "lost" in events_of(database, job_id)


def test_an_unforeseen_error_is_not_tried_again(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    with running(database, Desks((FailedTold(error="KeyError"),))):
        job = ended(database, job_id)
    assert (job.state, job.attempt) == (JobState.FAILED, 1)


def test_work_that_hangs_is_ended(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    with database.write(COMMAND_LINE) as session:
        session.get_one(rows.Job, job_id).seconds = 0.5
    with running(database, Desks((), ())):
        job = ended(database, job_id)
    assert (job.state, job.attempt, job.failure) == (
        JobState.FAILED,
        2,
        "the work did not end in time and was killed",
    )


def test_work_that_waits_for_a_worker_does_not_hang(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    with database.write(COMMAND_LINE) as session:
        session.get_one(rows.Job, job_id).seconds = 0.5
    place = Desks(())
    place.waits = True
    with running(database, place):
        until(lambda: len(place.desks) == 1)
        time.sleep(1.5)
        place.desks[0].told.put(DONE)
        place.desks[0].waits = False
        job = ended(database, job_id)
    assert (job.state, job.attempt) == (JobState.DONE, 1)


def test_what_the_work_cannot_be_blamed_for_is_no_loss(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    best = days_off(week(), 20)
    away = Gone("the cluster does not answer", blameless=True)
    place = Desks((BestTold(roster=best), away), (away,), (away,), (DONE,))
    with running(database, place):
        job = ended(database, job_id)
    assert (job.state, job.attempt) == (JobState.DONE, 4)
    assert [task.begin for task in place.tasks] == [None, best, best, best]
    assert "lost" not in events_of(database, job_id)


def test_nothing_is_taken_while_a_place_has_no_cores(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    place = Desks((DONE,))
    place.cores = place.widest = 0
    with running(database, place):
        time.sleep(1.0)
        assert job_of(database, job_id).state == JobState.QUEUED
        place.cores = place.widest = 2
        assert ended(database, job_id).state == JobState.DONE


def test_no_job_gets_more_cores_than_one_worker_has(database: Database) -> None:
    job_id = asked(database, of_ward(database), cores=8)
    place = Desks((DONE,))
    place.cores, place.widest = 6, 3
    with running(database, place):
        ended(database, job_id)
    assert [task.cores for task in place.tasks] == [3]


def test_cancelling_keeps_the_best(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    with running(database, Desks(())):
        until(lambda: job_of(database, job_id).state == JobState.RUNNING)
        with database.write(COMMAND_LINE) as session:
            cancel(session, session.get_one(rows.Job, job_id))
        job = ended(database, job_id)
    assert (job.state, job.value) == (JobState.CANCELLED, 30)
    assert job.roster_id is not None


def test_a_runner_that_stops_gives_its_jobs_back_with_their_best(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    best = days_off(week(), 20)
    with running(database, Desks((BestTold(roster=best),))):
        until(lambda: job_of(database, job_id).state == JobState.RUNNING)
        time.sleep(0.5)
    assert job_of(database, job_id).state == JobState.QUEUED
    assert events_of(database, job_id)[-1] == "released"
    place = Desks((DONE,))
    with running(database, place):
        ended(database, job_id)
    assert place.tasks[0].begin == best


def test_a_job_whose_runner_vanished_is_taken_over(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    from tests.api.jobs.asked import GONE, claimed

    assert claimed(database, "vanished", GONE) is not None
    with running(database, Desks((DONE,))):
        job = ended(database, job_id)
    assert (job.state, job.attempt) == (JobState.DONE, 2)


def test_no_more_runs_at_once_than_there_are_cores(database: Database) -> None:
    period = of_ward(database)
    for seed in range(3):
        asked(database, period, seed=seed)
    place = Desks((), (), ())
    with running(database, place):
        until(lambda: len(place.tasks) == 2)
        time.sleep(1.2)
        assert len(place.tasks) == 2
