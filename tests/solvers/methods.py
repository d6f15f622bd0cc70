"""Methods that misbehave, each in its own way, after they have found a roster."""

import ctypes
import os
import signal
import sys
import time

import numpy as np

from solvers.child import Caller, Job
from solvers.result import Progress, Result, Status

VALUE, BOUND = 40, 10


def find(job: Job, caller: Caller) -> None:
    """Tell of the blank roster."""
    caller.on_cells(job.table.blank())
    caller.on_progress(Progress(0.0, VALUE, BOUND))


def segfaults(job: Job, caller: Caller) -> Result:
    find(job, caller)
    ctypes.string_at(0)
    raise AssertionError


def exits(job: Job, caller: Caller) -> Result:
    find(job, caller)
    sys.exit(7)


def ends_silently(_: Job, __: Caller) -> Result:
    os._exit(0)


def raises(_: Job, __: Caller) -> Result:
    raise ValueError("no such thing")


def eats_memory(job: Job, caller: Caller) -> Result:
    find(job, caller)
    eaten = []
    while True:
        eaten.append(np.ones(2**23))


def hangs(job: Job, caller: Caller) -> Result:
    find(job, caller)
    os.kill(os.getpid(), signal.SIGSTOP)
    raise AssertionError


def waits(job: Job, caller: Caller) -> Result:
    find(job, caller)
    time.sleep(60)
    raise AssertionError


def says_its_process(job: Job, caller: Caller) -> Result:
    caller.on_progress(Progress(0.0, None, os.getpid()))
    return Result(Status.UNKNOWN, job.seed, job.params.workers)


def says_its_process_and_waits(_: Job, caller: Caller) -> Result:
    caller.on_progress(Progress(0.0, None, os.getpid()))
    time.sleep(60)
    raise AssertionError
