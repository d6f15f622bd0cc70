"""Documents that take seconds to make, one at a time in each process, so that they never crowd out what people do."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Lock

from api.web import ProblemError

SOON = "10"
"""Seconds after which to come again."""

_RENDERING = Lock()


@contextmanager
def one_at_a_time() -> Iterator[None]:
    """Hold the place of the one document that is made. Raises the problem of a place that is taken."""
    if not _RENDERING.acquire(blocking=False):
        detail = "Another document is being made; try again soon, or ask for a report as a job."
        raise ProblemError(503, "busy", detail, headers={"Retry-After": SOON})
    try:
        yield
    finally:
        _RENDERING.release()
