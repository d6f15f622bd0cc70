"""A child that really crashes, hangs, runs out of memory or loses its parent."""

import os
import signal
import subprocess
import sys
from multiprocessing.context import SpawnProcess
from pathlib import Path
from threading import Event
from time import monotonic, sleep

import numpy as np
import pytest

from solvers.child import Job, Method
from solvers.process import solve_in_child
from solvers.result import Params, Progress, Result, Status, Stop
from tests.solvers import methods, small

TABLE = small.ward(rows=2)


def job(method: Method, seconds: float | None = None, params: Params | None = None) -> Job:
    return Job(method, TABLE, Stop(seconds=seconds), 1, params or Params(), None, monotonic())


def assert_best_kept(result: Result) -> None:
    assert result.cells is not None
    assert np.array_equal(result.cells, TABLE.blank())
    assert (result.value, result.bound) == (methods.VALUE, methods.BOUND)
    assert [(p.value, p.bound) for p in result.trace] == [(methods.VALUE, methods.BOUND)]


@pytest.mark.parametrize(
    ("method", "message"),
    [(methods.segfaults, "ended by SIGSEGV"), (methods.exits, "ended with exit code 7")],
)
def test_a_crash_keeps_the_best(method: Method, message: str) -> None:
    result = solve_in_child(job(method))
    assert result.status is Status.CRASHED
    assert message in result.message
    assert_best_kept(result)


def test_a_child_that_is_killed() -> None:
    def kill(progress: Progress) -> None:
        assert progress.bound is not None
        os.kill(progress.bound, signal.SIGKILL)

    result = solve_in_child(job(methods.says_its_process_and_waits), kill)
    assert (result.status, result.message) == (Status.CRASHED, "the solver was ended by SIGKILL")


def test_an_exception_says_itself() -> None:
    result = solve_in_child(job(methods.raises))
    assert result.status is Status.CRASHED
    assert result.message == "the solver ended with exit code 1: ValueError: no such thing"


def test_no_result_at_all() -> None:
    assert solve_in_child(job(methods.ends_silently)).status is Status.CRASHED


def test_memory_runs_out() -> None:
    result = solve_in_child(job(methods.eats_memory, params=Params(memory_mb=600)))
    assert result.status is Status.OUT_OF_MEMORY
    assert_best_kept(result)


def test_a_child_that_hangs_is_killed_at_the_limit() -> None:
    result = solve_in_child(job(methods.hangs, seconds=2.0))
    assert result.status is Status.FEASIBLE
    assert 2.0 <= result.seconds < 3.5
    assert "did not stop in time" in result.message
    assert_best_kept(result)


def test_a_child_that_hangs_is_killed_when_cancelled() -> None:
    event = Event()
    result = solve_in_child(job(methods.hangs), lambda _: event.set(), event)
    assert result.status is Status.CANCELLED
    assert_best_kept(result)


def test_cancelled_by_a_callable() -> None:
    begun = monotonic()
    result = solve_in_child(job(methods.waits), cancelled=lambda: monotonic() > begun + 1.0)
    assert result.status is Status.CANCELLED
    assert result.seconds < 4.0


def test_no_process_to_be_had(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_: SpawnProcess) -> None:
        raise BlockingIOError("Resource temporarily unavailable")

    monkeypatch.setattr(SpawnProcess, "start", fail)
    result = solve_in_child(job(methods.waits))
    assert result.status is Status.CRASHED
    assert "could not be started" in result.message


@pytest.mark.parametrize("error", [LookupError, ConnectionError])
def test_an_error_of_the_listener_leaves_no_child(error: type[Exception]) -> None:
    children: list[int] = []

    def fail(progress: Progress) -> None:
        assert progress.bound is not None
        children.append(progress.bound)
        raise error

    with pytest.raises(error):
        solve_in_child(job(methods.says_its_process_and_waits), fail)
    assert_gone(children[0])


def test_a_solve_is_a_process_of_its_own() -> None:
    result = solve_in_child(job(methods.says_its_process))
    assert result.status is Status.UNKNOWN
    assert result.trace[0].bound != os.getpid()


PARENT = """
from tests.solvers import methods
from tests.solvers.test_process import job
from solvers.process import solve_in_child

if __name__ == "__main__":
    solve_in_child(job(methods.says_its_process_and_waits), lambda progress: print(progress.bound, flush=True))
"""


def test_a_child_ends_when_its_parent_is_killed() -> None:
    parent = subprocess.Popen([sys.executable, "-c", PARENT], stdout=subprocess.PIPE, text=True)
    assert parent.stdout is not None
    with parent.stdout:
        child = int(parent.stdout.readline())
        parent.kill()
        parent.wait()
    assert_gone(child)


def assert_gone(process: int) -> None:
    """Wait a moment for the process to end, as an orphan is buried by the system."""
    patience = monotonic() + 5.0
    while monotonic() < patience and alive(process):
        sleep(0.05)
    assert not alive(process)


def alive(process: int) -> bool:
    """Whether the process still runs; one that waits for burial does not."""
    try:
        return Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0] != "Z"
    except FileNotFoundError:
        return False
