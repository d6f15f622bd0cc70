"""One run of the CP-SAT solver in a thread of its own, heard through events."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from dataclasses import dataclass
from queue import Empty, SimpleQueue

import numpy as np
from numpy.typing import NDArray
from ortools.sat.python import cp_model

from solvers.cancelling import Cancelled
from solvers.result import Params

TICK = 0.05
"""Seconds between two looks at whether the run is cancelled."""


@dataclass(frozen=True, slots=True)
class Found:
    """A solution: int64[variable], and its objective in the model."""

    solution: NDArray[np.int64]
    objective: int


@dataclass(frozen=True, slots=True)
class Bound:
    """No solution has an objective below this."""

    objective: float


Queue = SimpleQueue[Found | Bound | None]
"""Events of a run; None is the last."""


class _Listener(cp_model.CpSolverSolutionCallback):
    def __init__(self, events: Queue) -> None:
        super().__init__()
        self._events = events

    def on_solution_callback(self) -> None:
        self._events.put(Found(np.array(self.response_proto.solution, dtype=np.int64), round(self.objective_value)))


class Engine:
    """A solver with its limits set. Iterate `events()` once, then read `status` and `effort`.

    It runs one search thread for each worker. With more threads than cores the bound of a ward of 38 people rises
    faster, but after 40 s on two cores its roster costs a third more (measured with ortools 9.15): right where others
    look for the roster, wrong where CP-SAT is alone.
    """

    def __init__(self, model: cp_model.CpModel, seed: int, params: Params) -> None:
        self.model = model
        self.solver = cp_model.CpSolver()
        self.solver.parameters.random_seed = seed
        self.solver.parameters.num_workers = params.workers
        self.status = cp_model.UNKNOWN
        self.effort = 0.0

    def limit(self, seconds: float | None, effort: float | None) -> None:
        """Stop after this much wall-clock time or deterministic time."""
        if seconds is not None:
            self.solver.parameters.max_time_in_seconds = max(seconds, 0.0)
        if effort is not None:
            self.solver.parameters.max_deterministic_time = effort

    def events(self, cancelled: Cancelled) -> Iterator[Found | Bound]:
        """Solutions and bounds as they come, until the run ends. Closing the iterator early stops the run."""
        queue: Queue = SimpleQueue()
        with self._running(queue) as run:
            while (event := self._next(queue, cancelled)) is not None:
                yield event
            self.status = run.result()
        self.effort = self.solver.deterministic_time
        if self.status == cp_model.MODEL_INVALID:
            raise ValueError(self.model.validate())

    def _next(self, queue: Queue, cancelled: Cancelled) -> Found | Bound | None:
        while True:
            if cancelled():
                self.solver.stop_search()
            try:
                return queue.get(timeout=TICK)
            except Empty:
                continue

    @contextmanager
    def _running(self, queue: Queue) -> Iterator[Future[cp_model.CpSolverStatus]]:
        self.solver.best_bound_callback = lambda bound: queue.put(Bound(bound))
        with ThreadPoolExecutor(1) as pool:
            run = pool.submit(self.solver.solve, self.model, _Listener(queue))
            run.add_done_callback(lambda _: queue.put(None))
            try:
                yield run
            finally:
                while not run.done():
                    self.solver.stop_search()
                    wait([run], timeout=TICK)
