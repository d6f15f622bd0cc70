"""Work on a real scheduler with real workers, each a process of its own."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from queue import Empty
from typing import Any

import pytest

from api.jobs import JobLimits, Runner
from api.storage import Database
from api.storage.rows import JobState
from api.tasks import Begun, Ending, FailedTold, Gone, Outcome, OutcomeTold, PlaceError, ProgressTold, Task, Told
from api.tasks.cluster.place import Cluster
from api.tasks.cluster.sent import STEP
from benchmarks.reliability.cluster import ClusterUnderTest, cluster_of
from benchmarks.reliability.grounds import Ground, database_on
from benchmarks.reliability.processes import CHILD, free_port, parent_of
from tests.api.jobs.asked import asked, events_of, job_of, of_ward, week

pytestmark = pytest.mark.slow

LEASE = 8.0
LONG = 60.0
SHORT: dict[str, Any] = {"seconds": 3600.0, "effort": 0.05}
PATIENCE = 180.0


@pytest.fixture(scope="module")
def two() -> Iterator[ClusterUnderTest]:
    """A cluster of one worker with two cores."""
    with cluster_of(2) as cluster:
        yield cluster


@pytest.fixture
def place(two: ClusterUnderTest) -> Iterator[Cluster]:
    """That cluster as a place, with nothing at work."""
    found = Cluster(two.address, LEASE)
    try:
        until(lambda: found.cores == 2)
        yield found
    finally:
        found.close()
    assert two.left(CHILD) == []


def until(so: Callable[[], bool]) -> None:
    end = time.monotonic() + PATIENCE
    while not so():
        assert time.monotonic() < end
        time.sleep(0.05)


def solve(cores: int = 1, **request: Any) -> Task:
    """A solve that ends by its effort if one is given, however slow the machine is, and else goes on for long."""
    return Task(kind="solve", ward=week(), request={"seconds": LONG} | request, cores=cores, seconds=LONG)


def cover() -> Task:
    date = week().period.start + dt.timedelta(days=1)
    request: dict[str, Any] = {"roster_id": "0" * 26, "number": 1, "on": "2026-09-01", "shift": "E", "group": "RN"}
    lines = {person.id: [""] * week().period.days for person in week().people}
    roster = {"ward": week().ward.id, "start": week().period.start.isoformat(), "days": 7, "cells": lines}
    return Task(
        kind="cover", ward=week(), request=request | {"date": date.isoformat(), "roster": roster}, cores=1, seconds=60
    )


def heard(begun: Begun, enough: Callable[[Told | Gone], bool] | None = None) -> list[Told | Gone]:
    """What is told until there is enough or it ends; whoever listens is there."""
    told: list[Told | Gone] = []
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        begun.renew()
        try:
            told.append(begun.told.get(timeout=0.5))
        except Empty:
            continue
        if isinstance(told[-1], OutcomeTold | FailedTold | Gone) or (enough and enough(told[-1])):
            return told
    raise AssertionError(f"only {told} was told")


def has_value(told: Told | Gone) -> bool:
    return isinstance(told, ProgressTold) and told.value is not None


def is_at_work(told: Told | Gone) -> bool:
    return isinstance(told, ProgressTold) and told.step != STEP


def outcome_of(told: list[Told | Gone]) -> Outcome:
    assert isinstance(told[-1], OutcomeTold), told[-1]
    return told[-1].outcome


def test_a_solve_is_done_with_progress(place: Cluster) -> None:
    with place.begin(solve(**SHORT), "done-1") as begun:
        told = heard(begun)
    assert outcome_of(told).ending is Ending.DONE
    assert outcome_of(told).roster is not None
    assert any(has_value(each) for each in told)
    assert not begun.waits


def test_cancelling_brings_the_best_so_far(place: Cluster) -> None:
    with place.begin(solve(), "cancelled-1") as begun:
        heard(begun, has_value)
        begun.cancel()
        outcome = outcome_of(heard(begun))
    assert outcome.ending is Ending.CANCELLED
    assert outcome.roster is not None


def test_what_is_let_go_is_ended(two: ClusterUnderTest, place: Cluster) -> None:
    with place.begin(solve(), "dropped-1") as begun:
        heard(begun, is_at_work)
        assert two.processes(CHILD) != []
    assert two.processes(CHILD) == []


def test_a_child_that_is_killed_says_so_and_the_worker_goes_on(two: ClusterUnderTest, place: Cluster) -> None:
    with place.begin(solve(), "killed-1") as begun:
        heard(begun, is_at_work)
        for pid in two.processes(CHILD):
            os.kill(pid, signal.SIGKILL)
        assert heard(begun)[-1] == Gone("the work was ended by SIGKILL")
    with place.begin(cover(), "killed-2") as begun:
        assert outcome_of(heard(begun)).ending is Ending.DONE


def test_without_a_sign_of_life_work_ends(two: ClusterUnderTest, place: Cluster) -> None:
    with place.begin(solve(), "silent-1") as begun:
        heard(begun, is_at_work)
        until(lambda: two.processes(CHILD) == [])


def test_nothing_is_left_of_a_service_that_is_killed(two: ClusterUnderTest) -> None:
    code = (
        "from tests.api.tasks.test_cluster import *\n"
        f"with Cluster({two.address!r}, LEASE).begin(solve(), 'orphan-1') as begun:\n"
        "    heard(begun, is_at_work); print('at work', flush=True); heard(begun)"
    )
    place = os.environ | {"PYTHONPATH": str(Path(__file__).parents[3])}
    with subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, env=place) as process:
        assert process.stdout is not None
        assert process.stdout.readline() == b"at work\n"
        assert two.processes(CHILD) != []
        process.kill()
    began = time.monotonic()
    until(lambda: two.processes(CHILD) == [])
    assert time.monotonic() - began < 3 * LEASE


def test_cores_are_shared_by_no_two_tasks(two: ClusterUnderTest, place: Cluster) -> None:
    other = Cluster(two.address, LEASE)
    try:
        with place.begin(solve(cores=2), "wide-1") as first:
            heard(first, is_at_work)
            with place.begin(solve(cores=1), "wide-2") as second:
                assert heard(second, lambda _: True) == [ProgressTold(step=STEP)]
                until(lambda: other.cores == 0)
                time.sleep(1.0)
                first.renew()
                assert second.waits
                assert len(two.processes(CHILD)) == 1
                second.cancel()
                assert outcome_of(heard(second)).ending is Ending.CANCELLED
        until(lambda: other.cores == 2)
    finally:
        other.close()


def test_dask_itself_keeps_two_services_off_the_same_cores(two: ClusterUnderTest, place: Cluster) -> None:
    """Both take a worker at the same moment, before either can see what the other took."""
    other = Cluster(two.address, LEASE)
    try:
        until(lambda: other.cores == 2)
        with place.begin(solve(cores=2, **SHORT), "both-1") as one, other.begin(cover(), "both-2") as two_:
            most, told = 0, 0
            while told < 2:
                most = max(most, len(two.processes(CHILD)))
                for begun in (one, two_):
                    begun.renew()
                    try:
                        each = begun.told.get(timeout=0.05)
                    except Empty:
                        continue
                    assert not isinstance(each, Gone | FailedTold)
                    told += isinstance(each, OutcomeTold)
        assert most == 1
    finally:
        other.close()


def test_work_waits_for_a_worker_and_is_seen_to() -> None:
    with cluster_of() as cluster:
        place = Cluster(cluster.address, LEASE)
        try:
            assert (place.cores, place.trouble) == (0, "the cluster has no workers")
            with place.begin(cover(), "waiting-1") as begun:
                time.sleep(1.0)
                assert begun.waits
                cluster.add_worker(1)
                assert outcome_of(heard(begun)).ending is Ending.DONE
            assert (place.cores, place.widest, place.trouble) == (1, 1, "")
        finally:
            place.close()


def test_a_scheduler_that_goes_and_comes_back() -> None:
    with cluster_of(1) as cluster:
        place = Cluster(cluster.address, LEASE)
        try:
            with place.begin(solve(), "away-1") as begun:
                heard(begun, is_at_work)
                cluster.kill_scheduler()
                assert heard(begun)[-1] == Gone("the cluster does not answer", blameless=True)
            until(lambda: place.trouble == "the cluster does not answer")
            assert place.cores == 0
            assert cluster.left(CHILD) == []
            until(lambda: len(cluster.processes()) == 0)
            cluster.start()
            until(lambda: place.cores == 1)
            with place.begin(cover(), "away-2") as begun:
                assert outcome_of(heard(begun)).ending is Ending.DONE
        finally:
            place.close()


def test_a_lost_worker_is_one_lost_attempt_and_the_job_is_done_once() -> None:
    limits = JobLimits(lease=dt.timedelta(seconds=LEASE), attempts=3)
    with cluster_of(1, 1) as cluster, database_on(Ground.SQLITE) as url:
        database, place = Database(url), Cluster(cluster.address, LEASE)
        until(lambda: place.cores == 2)
        job_id = asked(database, of_ward(database), **SHORT)
        runner = Runner(database, place, limits)
        runner.start()
        try:
            until(lambda: "progress" in events_of(database, job_id))
            (child,) = cluster.processes(CHILD)
            worker = parent_of(child)
            assert worker is not None
            os.kill(worker, signal.SIGKILL)
            until(lambda: job_of(database, job_id).ended_at is not None)
        finally:
            runner.stop()
        job, events = job_of(database, job_id), events_of(database, job_id)
        assert (job.state, job.attempt) == (JobState.DONE, 2)
        assert [kind for kind in events if kind != "progress"] == [
            "queued",
            "started",
            "lost",
            "queued",
            "started",
            "ended",
        ]
        assert cluster.left(CHILD) == []
        database.close()


def test_an_address_without_a_scheduler_is_said() -> None:
    address = f"tcp://127.0.0.1:{free_port()}"
    with pytest.raises(PlaceError, match=f"no scheduler answers at {address}; start one"):
        Cluster(address, LEASE)
