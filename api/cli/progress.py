"""A live line while a solve runs: value, bound, gap and seconds."""

from __future__ import annotations

from types import TracebackType
from typing import Self

from rich.console import Console
from rich.live import Live
from rich.text import Text

from solvers import Progress

PAUSE = 5.0
"""Seconds between two lines where nothing can be redrawn."""


class LiveLine:
    """Shows progress on standard error, redrawn in place on a terminal and as a line now and then elsewhere."""

    def __init__(self, console: Console | None = None) -> None:
        self._console = console or Console(stderr=True, highlight=False)
        self._live = Live(console=self._console, refresh_per_second=8, transient=True)
        self._due = 0.0

    def __enter__(self) -> Self:
        if self._console.is_terminal:
            self._live.start()
            self._live.update(Text("Looking for what cannot be covered …"))
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, at: TracebackType | None) -> None:
        if self._console.is_terminal:
            self._live.stop()

    def __call__(self, progress: Progress) -> None:
        """Take an improvement."""
        if self._console.is_terminal:
            self._live.update(Text(line(progress)))
        elif progress.seconds >= self._due:
            self._console.print(line(progress))
            self._due = progress.seconds + PAUSE


def line(progress: Progress) -> str:
    """Progress in one line, such as "12.0 s  value 4,310  bound 4,002  gap 7.1 %"."""
    value = "-" if progress.value is None else f"{progress.value:,}"
    bound = "-" if progress.bound is None else f"{progress.bound:,}"
    gap = "-" if progress.gap is None else f"{100 * progress.gap:.1f} %"
    return f"{progress.seconds:5.1f} s  value {value}  bound {bound}  gap {gap}"
