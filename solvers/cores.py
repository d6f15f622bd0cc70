"""Which processor cores the threads of a solve use, where the system lets us say."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager

Cores = frozenset[int]
"""Numbers of cores; none means that the system cannot say."""


def here() -> Cores:
    """The cores that this thread may use."""
    return frozenset(os.sched_getaffinity(0)) if sys.platform == "linux" else frozenset()


def shared_out(workers: int) -> tuple[Cores, Cores]:
    """One core for a search and the other workers' cores for a proof; all for both where there is only one.

    Solves side by side on one host begin at different cores.
    """
    cores = sorted(here())
    if workers == 1 or len(cores) < 2:
        return frozenset(cores), frozenset(cores)
    begin = os.getpid() * workers % len(cores)
    mine = (cores + cores)[begin : begin + min(workers, len(cores))]
    return frozenset(mine[:1]), frozenset(mine[1:])


@contextmanager
def on_cores(cores: Cores) -> Iterator[None]:
    """Keep this thread, and threads that it starts, to some cores for a while."""
    before = here()
    if cores and sys.platform == "linux":
        os.sched_setaffinity(0, cores)
    try:
        yield
    finally:
        if before and sys.platform == "linux":
            os.sched_setaffinity(0, before)
