"""All methods on one table: re-planning finds good rosters fast, columns and CP-SAT prove how good they are."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import count
from threading import Event, RLock
from time import monotonic, sleep
from typing import Any

from roster.table import Cells16, Table
from solvers.cancelling import Cancel, Cancelled, asked
from solvers.columns import ascend_here, bound_here
from solvers.cores import Cores, on_cores, shared_out
from solvers.cp_sat import solve_here as cp_sat
from solvers.exchange import Exchange
from solvers.finishing import Finishing
from solvers.incumbent import Incumbent, OnCells
from solvers.local_search import anneal_here
from solvers.neighbourhoods import Neighbourhoods, improve_here
from solvers.relay import Relay
from solvers.replanning import replan_here
from solvers.result import Method, OnProgress, Params, Progress, Result, Status, Stop

Search = Callable[..., Result]
"""A method that can be called in this process."""

METHODS: dict[Method, Search] = {
    "replanning": replan_here,
    "annealing": anneal_here,
    "neighbourhoods": improve_here,
    "columns": bound_here,
    "ascent": ascend_here,
    "cp-sat": cp_sat,
}

PROOF_THREADS = 8
"""Threads of CP-SAT, however few its cores: each has a strategy of its own, and some raise only the bound."""

UNLIMITED_OPENING = Stop(effort=5.0)
UNLIMITED_SEARCH = Stop(effort=500.0)
"""How long a search goes on if the stop sets no limit and the proof is to end the solve."""

OPENING = 0.25
"""The part of the stop that goes into a first search."""

GENERATION = 0.6
"""The part of what effort is left then that goes into columns, before CP-SAT has its turn."""

TURNS = 6
"""Turns that methods take in the rest of the search."""

WARM = 0.5
"""The part of an annealing that is left out where re-planning goes on from a good roster."""

WAIT = 0.05
"""Seconds between looks for a first roster of the other methods."""

SHORT = 8.0
"""Seconds of a solve that is too short for methods that must first get ready: it anneals and solves the whole model."""

CLIMB = 0.25
"""On large tables, the part of the second core's time for a bound; else it searches with the first."""

READY = 5_000
"""Rows times days times duties for each second of a solve, of the largest tables that get a bound."""

PRICED = 100_000
"""Rows times days times duties of the largest tables for columns, neighbourhoods and CP-SAT."""


def solve_here(
    table: Table,
    stop: Stop,
    seed: int = 1,
    params: Params | None = None,
    hint: Cells16 | None = None,
    on_progress: OnProgress | None = None,
    cancelled: Cancel = None,
    on_cells: OnCells | None = None,
) -> Result:
    """Solve a table in the caller's process, by all methods.

    With one worker they work one after the other, and a stop by effort alone repeats exactly. With more, the search for
    rosters has a core of its own, beside the proof.
    """
    return _Portfolio(table, stop, seed, params or Params(), on_progress, on_cells, asked(cancelled)).run(hint)


class _Portfolio:
    """What the methods share: the incumbent, the bound and the stop."""

    def __init__(
        self,
        table: Table,
        stop: Stop,
        seed: int,
        params: Params,
        on_progress: OnProgress | None,
        on_cells: OnCells | None,
        cancelled: Cancelled,
    ) -> None:
        self.table, self.stop, self.seed, self.params = table, stop, seed, params
        self.started = monotonic()
        self.incumbent = Incumbent(self.started, on_progress, on_cells)
        self.exchange = Exchange()
        self.lock = RLock()
        self.cancelled = cancelled
        self.proved = Event()
        self.short = stop.seconds is not None and stop.seconds < SHORT
        self.size = len(table.rows) * table.days * len(table.duties)
        self.climbing = False

    def run(self, hint: Cells16 | None) -> Result:
        """The search and the proof, side by side where there is a core for each."""
        if self.params.workers == 1 or self.short:
            return self._one_after_the_other(hint)
        if self.size > PRICED:
            return self._search_and_climb(hint)
        searching, proving = shared_out(self.params.workers)
        with ThreadPoolExecutor(1) as pool:
            search = pool.submit(self._search, hint, searching)
            try:
                with on_cores(proving):
                    proof = self._prove(hint, self.stop)
            finally:
                self.proved.set()
            search.result()
        return self._result(proof, 0.0)

    def _one_after_the_other(self, hint: Cells16 | None) -> Result:
        opening = self._open(hint)
        return self._result(self._prove(hint, self._rest(Stop())), opening.effort)

    def _open(self, hint: Cells16 | None) -> Result:
        """Re-plan; anneal if that finds nothing legal."""
        stop = self._part(OPENING, UNLIMITED_OPENING)
        if self.short:
            return self._call("annealing", stop, hint)
        found = self._call("replanning", stop, hint)
        return found if found.cells is not None else self._call("annealing", stop, hint)

    def _search(self, hint: Cells16 | None, cores: Cores) -> None:
        """Re-plan, then let methods take turns at the best roster."""
        with on_cores(cores):
            self._open(hint)
            while not self._ended() and self.incumbent.cells is None:
                sleep(WAIT)
            if self._ended():
                return
            if self.stop == Stop():
                self._call("neighbourhoods", UNLIMITED_SEARCH, self.incumbent.cells)
            else:
                self._relay()

    def _relay(self) -> None:
        """Let re-planning and moves over neighbourhoods take turns at the best roster."""
        relay, moves, knows = Relay(("neighbourhoods", "replanning")), Neighbourhoods(self.table, self.seed), False
        for number in count(1):
            if self._ended() or self._over() or (self.stop.seconds is None and number > TURNS):
                return
            if not knows and self.exchange.promising is not None:
                relay.renew("neighbourhoods")
                knows = True
            method, before = relay.next(), self.incumbent.value
            stop = self._next(self.stop, (1 - OPENING) / TURNS)
            if method == "replanning":
                found = self._call(method, stop, self.incumbent.cells, seed=self.seed + number, begin=WARM)
            else:
                found = self._call(method, stop, self.incumbent.cells, moves=moves)
            relay.learn(method, before or 0, before or 0 if found.value is None else found.value)

    def _prove(self, hint: Cells16 | None, stop: Stop) -> Result:
        """Generate columns, then solve the whole model; where the table is too large for that, search on and climb."""
        if self.size > PRICED:
            return self._search_then_climb(hint, stop)
        if self.short:
            return self._call("cp-sat", stop, self._best(hint), workers=PROOF_THREADS)
        first = stop
        if stop.effort is not None:
            first = replace(stop, effort=GENERATION * stop.effort)
        columns = self._call("columns", first, self._best(hint))
        if columns.status is Status.INFEASIBLE or self._ended() or self._over():
            return columns
        rest = self._rest(Stop())
        effort = None if rest.effort is None else max(0.0, rest.effort - columns.effort)
        proof = self._call("cp-sat", replace(rest, effort=effort), self._best(hint), workers=PROOF_THREADS)
        return replace(proof, effort=proof.effort + columns.effort)

    def _search_then_climb(self, hint: Cells16 | None, stop: Stop) -> Result:
        """Re-plan to the end; before it, raise a bound if there is time to get ready for that."""
        if stop == Stop() or not self._time_to_ascend():
            return self._call("replanning", self._or_else(stop, UNLIMITED_SEARCH), self._best(hint))
        ascent = self._call("ascent", self._next(stop, CLIMB), self._best(hint))
        search = self._call("replanning", self._next(stop, 1 - CLIMB), self._best(hint))
        return replace(search, effort=ascent.effort + search.effort)

    def _search_and_climb(self, hint: Cells16 | None) -> Result:
        """Re-plan on all cores; once there is a roster, one of them raises a bound for a while."""
        with ThreadPoolExecutor(1) as pool:
            climb = pool.submit(self._climb)
            try:
                search = self._call("replanning", self._or_else(self.stop, UNLIMITED_SEARCH), hint, hands=self._hands)
                if search.cells is None and not self._ended() and not self._over():
                    search = self._call("annealing", self._rest(UNLIMITED_OPENING), hint)
            finally:
                self.proved.set()
            ascent = climb.result()
        return self._result(search if ascent is None or ascent.status is not Status.INFEASIBLE else ascent, 0.0)

    def _climb(self) -> Result | None:
        if self.stop == Stop() or not self._time_to_ascend():
            return None
        while not self._ended() and not self._over() and self.incumbent.cells is None:
            sleep(WAIT)
        self.climbing = True
        ascent = self._call("ascent", self._next(self.stop, CLIMB), self.incumbent.cells)
        self.climbing = False
        return ascent

    def _hands(self) -> int:
        """The cores that are free for the search."""
        return self.params.workers - int(self.climbing)

    def _time_to_ascend(self) -> bool:
        seconds = self.stop.seconds
        return seconds is None or self.size <= READY * seconds

    def _next(self, stop: Stop, share: float) -> Stop:
        """A share of a stop from now on, no longer than the whole solve."""
        seconds = None
        if self.stop.seconds is not None:
            left = max(0.1, self.stop.seconds - (monotonic() - self.started))
            seconds = min(left, share * self.stop.seconds)
        return Stop(seconds, None if stop.effort is None else share * stop.effort)

    def _best(self, hint: Cells16 | None) -> Cells16 | None:
        best = self.incumbent.cells
        return hint if best is None else best

    def _call(
        self,
        method: Method,
        stop: Stop,
        hint: Cells16 | None,
        seed: int | None = None,
        workers: int | None = None,
        **extra: Any,
    ) -> Result:
        """Let a method work on the table; what it finds goes to the incumbent at once."""
        heard = _Hearing(self, method)
        params = self.params if workers is None or self.params.workers == 1 else replace(self.params, workers=workers)
        arguments = (self.table, stop, seed or self.seed, params, hint, heard.progress, self._ended, heard.cells)
        if self.params.workers > 1 and method in ("columns", "neighbourhoods"):
            extra["exchange"] = self.exchange
        if method == "columns":
            extra["finisher"] = Finishing(self.table, self.seed)
        return METHODS[method](*arguments, **extra)

    def _over(self) -> bool:
        """Whether no time is left."""
        return self.stop.seconds is not None and monotonic() - self.started >= self.stop.seconds

    @staticmethod
    def _or_else(stop: Stop, unlimited: Stop) -> Stop:
        return unlimited if stop == Stop() else stop

    def _part(self, share: float, unlimited: Stop) -> Stop:
        """A share of the stop; `unlimited` if it sets no limit."""
        return unlimited if self.stop == Stop() else self.stop.part(share)

    def _rest(self, unlimited: Stop) -> Stop:
        seconds = self.stop.seconds
        left = None if seconds is None else max(0.1, seconds - (monotonic() - self.started))
        return replace(self._part(1 - OPENING, unlimited), seconds=left)

    def _ended(self) -> bool:
        best = self.incumbent
        met = best.value is not None and best.value == best.bound
        return met or self.proved.is_set() or self.cancelled()

    def _result(self, proof: Result, spent: float) -> Result:
        best, status = self.incumbent, self._status(proof)
        return replace(
            proof,
            status=status,
            workers=self.params.workers,
            cells=best.cells,
            value=best.value,
            bound=None if status is Status.CRASHED else best.bound,
            seconds=monotonic() - self.started,
            effort=spent + proof.effort,
            trace=tuple(best.trace),
        )

    def _status(self, proof: Result) -> Status:
        best = self.incumbent
        if proof.status in (Status.INFEASIBLE, Status.CRASHED):
            return proof.status
        if best.value is not None and best.value == best.bound:
            return Status.OPTIMAL
        if self.cancelled():
            return Status.CANCELLED
        return Status.UNKNOWN if best.cells is None else Status.FEASIBLE


class _Hearing:
    """Takes what one method tells into the shared incumbent."""

    def __init__(self, portfolio: _Portfolio, method: Method) -> None:
        self._portfolio, self._method = portfolio, method
        self._fresh: Cells16 | None = None

    def cells(self, cells: Cells16) -> None:
        """Better cells of the method, told before their value."""
        self._fresh = cells

    def progress(self, progress: Progress) -> None:
        """The value of the last cells, or a better bound."""
        with self._portfolio.lock:
            if self._fresh is not None and progress.value is not None:
                self._portfolio.incumbent.offer(self._fresh, progress.value, self._method)
                self._portfolio.exchange.cells = self._portfolio.incumbent.cells
            if progress.bound is not None:
                self._portfolio.incumbent.raise_bound(progress.bound, self._method)
        self._fresh = None
