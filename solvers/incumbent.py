"""The best cells and the best bound of a solve so far."""

from __future__ import annotations

from collections.abc import Callable
from time import monotonic

from roster.table import Cells16
from solvers.result import OnProgress, Progress

OnCells = Callable[[Cells16], None]


class Incumbent:
    """Keeps the best, and tells of every improvement: first better cells to `on_cells`, then values to `on_progress`.

    Seconds count from `started`, a reading of `time.monotonic`.
    """

    def __init__(self, started: float, on_progress: OnProgress | None = None, on_cells: OnCells | None = None) -> None:
        self.cells: Cells16 | None = None
        self.value: int | None = None
        self.bound: int | None = None
        self.trace: list[Progress] = []
        self._started = started
        self._on_progress = on_progress
        self._on_cells = on_cells

    def offer(self, cells: Cells16, value: int, method: str = "") -> None:
        """Take these cells, which obey every hard term, if they are better than the best."""
        if self.value is None or value < self.value:
            self.cells, self.value = cells, value
            if self._on_cells is not None:
                self._on_cells(cells)
            self._tell(method)

    def raise_bound(self, bound: int, method: str = "") -> None:
        """Take this proven bound if it is higher than the best."""
        if self.bound is None or bound > self.bound:
            self.bound = bound
            self._tell(method)

    def _tell(self, method: str) -> None:
        progress = Progress(monotonic() - self._started, self.value, self.bound, method)
        self.trace.append(progress)
        if self._on_progress is not None:
            self._on_progress(progress)
