"""What may become of a job, on both databases."""

from __future__ import annotations

import datetime as dt
from concurrent.futures import ThreadPoolExecutor

import pytest

from api.jobs import cancel, count, retry
from api.jobs.queue import Held, LostError, asked_to_stop, end, give_back, lapse, lose, renew, waiting
from api.storage import COMMAND_LINE, JOB_RUNNER, Database, rows
from api.storage.rows import JobState
from api.tasks import Ending, Outcome, ProgressTold
from roster.ward import Roster
from tests.api.jobs.asked import GONE, LEASE, asked, claimed, days_off, events_of, job_of, of_ward, week

DONE = Outcome(ending=Ending.DONE, result={"status": "feasible"}, roster=days_off(week()), value=10, bound=5)


def _end(database: Database, held: Held, outcome: Outcome = DONE) -> None:
    with database.write(JOB_RUNNER) as session:
        end(session, held, outcome)


def _lose(database: Database, held: Held, most: int = 3, best: Roster | None = None) -> None:
    with database.write(JOB_RUNNER) as session:
        lose(session, held, "crashed", most, best)


def _cancel(database: Database, job_id: str) -> None:
    with database.write(COMMAND_LINE) as session:
        cancel(session, session.get_one(rows.Job, job_id))


def _claim(database: Database, runner: str = "one", lease: dt.timedelta = LEASE) -> Held:
    held = claimed(database, runner, lease)
    assert held is not None
    return held


def _drafts(database: Database) -> int:
    with database.read() as session:
        return session.query(rows.Roster).count()


def test_a_job_is_done_and_leaves_a_draft(database: Database) -> None:
    period = of_ward(database)
    job_id = asked(database, period)
    held = _claim(database)
    assert (held.job_id, held.attempt) == (job_id, 1)
    with database.write(JOB_RUNNER) as session:
        renew(session, held, LEASE, ProgressTold(step="searching", value=12, bound=5))
    assert (job_of(database, job_id).value, job_of(database, job_id).state) == (12, JobState.RUNNING)
    _end(database, held)
    job = job_of(database, job_id)
    assert (job.state, job.value, job.bound, job.result) == (JobState.DONE, 10, 5, {"status": "feasible"})
    assert events_of(database, job_id) == ["queued", "started", "progress", "ended"]
    with database.read() as session:
        draft = session.get_one(rows.Roster, job.roster_id)
        assert (draft.state, draft.period_id, draft.ward_document_id) == ("draft", period.id, job.ward_document_id)


def test_nobody_ends_a_job_twice(database: Database) -> None:
    asked(database, of_ward(database))
    held = _claim(database)
    _end(database, held)
    for late in (_end, _lose):
        with pytest.raises(LostError):
            late(database, held)
    assert _drafts(database) == 1


def test_a_stale_lease_writes_nothing(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    stale = _claim(database, "one", GONE)
    with database.read() as session:
        assert waiting(session).lapsed
    with database.write(JOB_RUNNER) as session:
        assert lapse(session, 3) == 1
    fresh = _claim(database, "two")
    assert fresh.attempt == stale.attempt + 1
    for late in (_end, _lose):
        with pytest.raises(LostError):
            late(database, stale)
    with pytest.raises(LostError), database.write(JOB_RUNNER) as session:
        renew(session, stale, LEASE)
    _end(database, fresh)
    assert _drafts(database) == 1
    assert events_of(database, job_id) == ["queued", "started", "lost", "queued", "started", "ended"]


def test_only_one_claims_a_job(database: Database) -> None:
    period = of_ward(database)
    jobs = {asked(database, period, seed=seed) for seed in range(6)}

    def take(runner: int) -> list[str]:
        found = []
        while (held := claimed(database, str(runner))) is not None:
            found.append(held.job_id)
        return found

    with ThreadPoolExecutor(4) as pool:
        taken = [job_id for each in pool.map(take, range(4)) for job_id in each]
    assert sorted(taken) == sorted(jobs)


def test_priority_first_then_wards_in_turn_then_age(database: Database) -> None:
    first, second = of_ward(database, "first"), of_ward(database, "second")
    a, b, c = (asked(database, first, seed=seed) for seed in range(3))
    d = asked(database, second)
    urgent = asked(database, first, seed=9, priority=5)
    order = []
    for _ in range(5):
        held = _claim(database)
        order.append(held.job_id)
        _end(database, held, Outcome(ending=Ending.FAILED))
    assert order == [urgent, d, a, b, c]


def test_a_ward_with_running_jobs_waits_for_the_others(database: Database) -> None:
    first, second = of_ward(database, "first"), of_ward(database, "second")
    a, b = (asked(database, first, seed=seed) for seed in range(2))
    c, d = (asked(database, second, seed=seed) for seed in range(2))
    assert [_claim(database).job_id for _ in range(4)] == [a, c, b, d]


def test_a_job_waits_for_the_cores_that_it_wants(database: Database) -> None:
    period = of_ward(database)
    wide = asked(database, period, cores=8)
    asked(database, period, seed=2)
    assert claimed(database, free=1) is None
    held = claimed(database, free=2)
    assert held is not None
    assert (held.job_id, held.cores) == (wide, 2)


def test_the_same_question_is_one_job_until_it_has_ended(database: Database) -> None:
    period = of_ward(database)
    job_id = asked(database, period)
    assert asked(database, period) == job_id
    assert asked(database, period, seed=2) != job_id
    _end(database, _claim(database))
    assert asked(database, period) != job_id


def test_lost_attempts_are_tried_again_up_to_a_limit_and_keep_their_best(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    held = _claim(database)
    with database.write(JOB_RUNNER) as session:
        renew(session, held, LEASE, best=days_off(week(), 20))
    _lose(database, held, most=2)
    assert job_of(database, job_id).state == JobState.QUEUED
    assert _drafts(database) == 0
    _lose(database, _claim(database), most=2)
    job = job_of(database, job_id)
    assert (job.state, job.failure, job.value) == (JobState.FAILED, "crashed", 20)
    assert job.roster_id is not None


def test_giving_back_is_no_loss(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    for _ in range(4):
        held = _claim(database)
        with database.write(JOB_RUNNER) as session:
            give_back(session, held)
    _lose(database, _claim(database), most=2)
    assert job_of(database, job_id).state == JobState.QUEUED
    assert job_of(database, job_id).attempt == 5


@pytest.mark.parametrize("running", [False, True])
def test_cancelling(database: Database, running: bool) -> None:
    job_id = asked(database, of_ward(database))
    held = _claim(database) if running else None
    _cancel(database, job_id)
    _cancel(database, job_id)
    if held is not None:
        assert job_of(database, job_id).state == JobState.RUNNING
        with database.read() as session:
            assert asked_to_stop(session, "one") == {job_id}
        _end(database, held, Outcome(ending=Ending.CANCELLED, roster=days_off(week())))
    job = job_of(database, job_id)
    assert job.state == JobState.CANCELLED
    assert (job.roster_id is not None) is running
    assert claimed(database) is None
    assert events_of(database, job_id)[-1] == "ended"


def test_cancelling_what_waits_for_another_try_keeps_its_best(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    _lose(database, _claim(database), best=None)
    held = _claim(database)
    with database.write(JOB_RUNNER) as session:
        renew(session, held, LEASE, best=days_off(week(), 20))
    _lose(database, held)
    _cancel(database, job_id)
    assert job_of(database, job_id).roster_id is not None


def test_a_job_that_is_cancelled_is_not_tried_again(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    held = _claim(database)
    _cancel(database, job_id)
    _lose(database, held)
    assert job_of(database, job_id).state == JobState.CANCELLED


def test_retrying_is_a_new_job_on_the_same_ward(database: Database) -> None:
    job_id = asked(database, of_ward(database))
    _end(database, _claim(database), Outcome(ending=Ending.FAILED, reason="no roster was found"))
    with database.write(COMMAND_LINE) as session:
        again = retry(session, session.get_one(rows.Job, job_id), None)
    assert (again.retry_of_id, again.attempt, again.state) == (job_id, 0, JobState.QUEUED)
    assert again.ward_document_id == job_of(database, job_id).ward_document_id
    assert _claim(database).job_id == again.id


def test_counts(database: Database) -> None:
    period = of_ward(database)
    for seed in range(3):
        asked(database, period, seed=seed)
    _end(database, _claim(database))
    _lose(database, _claim(database))
    with database.read() as session:
        counts = count(session)
    assert (counts.by_state["done"], counts.by_state["queued"], counts.lost) == (1, 2, 1)
    assert (counts.ended, counts.gaps, counts.gap) == (1, 1, 0.5)
    assert counts.oldest_seconds > 0
