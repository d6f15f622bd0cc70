"""Crowds in processes of their own, so that whoever takes the time is not held up by whoever listens."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ProcessPoolExecutor
from contextlib import AbstractContextManager
from multiprocessing import get_context
from types import TracebackType
from typing import ParamSpec, TypeVar

P = ParamSpec("P")
R = TypeVar("R")


class Apart(AbstractContextManager["Apart"]):
    """Does each piece of work in a process of its own."""

    def __init__(self, most: int) -> None:
        self._pool = ProcessPoolExecutor(most, mp_context=get_context("spawn"))

    def begin(self, work: Callable[P, R], *args: P.args, **named: P.kwargs) -> Future[R]:
        """Begin a piece of work, a function of a module; its result comes later."""
        return self._pool.submit(work, *args, **named)

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._pool.shutdown(cancel_futures=True)
