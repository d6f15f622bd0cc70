"""The live line, on a terminal and in a file."""

from __future__ import annotations

from io import StringIO
from itertools import pairwise

import pytest
from rich.console import Console

from api.cli.progress import PAUSE, LiveLine, line
from solvers import Progress


@pytest.mark.parametrize(
    ("progress", "words"),
    [
        (Progress(12.0, 4310, 4002), " 12.0 s  value 4,310  bound 4,002  gap 7.1 %"),
        (Progress(0.26, None, None), "  0.3 s  value -  bound -  gap -"),
        (Progress(3.0, 1200, None), "  3.0 s  value 1,200  bound -  gap -"),
        (Progress(3.0, None, 17), "  3.0 s  value -  bound 17  gap -"),
        (Progress(100.0, 0, 0), "100.0 s  value 0  bound 0  gap 0.0 %"),
        (Progress(1.0, 1000000, 1000000), "  1.0 s  value 1,000,000  bound 1,000,000  gap 0.0 %"),
    ],
)
def test_progress_in_one_line(progress: Progress, words: str) -> None:
    assert line(progress) == words


def _shown(*progress: Progress, terminal: bool) -> str:
    out = StringIO()
    with LiveLine(Console(file=out, force_terminal=terminal, width=100, highlight=False)) as live:
        for improvement in progress:
            live(improvement)
    return out.getvalue()


def test_a_file_gets_a_line_now_and_then() -> None:
    every = [Progress(seconds / 2, 1000 - seconds, 10) for seconds in range(50)]
    lines = _shown(*every, terminal=False).splitlines()
    assert lines[0] == line(every[0])
    assert set(lines) <= {line(progress) for progress in every}
    times = [float(text.split()[0]) for text in lines]
    assert len(times) >= 4
    assert all(later - earlier >= PAUSE for earlier, later in pairwise(times))


def test_a_file_where_nothing_improves_stays_empty() -> None:
    assert _shown(terminal=False) == ""


def test_a_terminal_is_told_what_goes_on_before_the_first_roster() -> None:
    assert "Looking for what cannot be covered" in _shown(terminal=True)


def test_a_terminal_shows_the_last_improvement_and_is_left_clean() -> None:
    last = Progress(2.0, 4310, 4002)
    shown = _shown(Progress(1.9, 9000, 1), last, terminal=True)
    assert line(last) in shown
    assert shown.endswith("\x1b[2K")
    assert shown.count("\x1b[?25l") == shown.count("\x1b[?25h") == 1


@pytest.mark.parametrize("terminal", [True, False])
def test_an_error_passes_through_and_leaves_the_cursor(terminal: bool) -> None:
    out = StringIO()

    def interrupted() -> None:
        with LiveLine(Console(file=out, force_terminal=terminal, width=100)) as live:
            live(Progress(1.0, 5, 1))
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()
    assert out.getvalue().count("\x1b[?25l") == out.getvalue().count("\x1b[?25h")
