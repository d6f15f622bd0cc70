"""Runs one after another, each of which becomes a verified line of a file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

from benchmarks.engines import SOLVERS
from benchmarks.formats import FORMATS
from benchmarks.lines import Key, append_line, read_lines
from benchmarks.run import run
from benchmarks.verify import MismatchError
from solvers.result import OnProgress

Say = Callable[[str], None]
"""Hears one line of text about how the series goes."""


def run_series(keys: Iterable[Key], folders: Mapping[str, Path], out: Path, say: Say) -> int:
    """Make the runs that the file does not hold yet, in order, each from the folder of its set.

    Returns how many solvers made a false claim, which is no line. Raises FormatError, RosterError or TableError for an
    instance that cannot be read, LineError for a broken file, and CancelledError where a solve was cut short.
    """
    done = {line.key for line in read_lines(out)}
    failures = 0
    for key in keys:
        if key in done:
            say(f"{key.instance}: already in {out.name}")
        else:
            failures += not _added(key, folders[key.set], out, say)
    return failures


def _added(key: Key, folder: Path, out: Path, say: Say) -> bool:
    """Run once and add the line; false if the solver made a false claim."""
    problem = FORMATS[key.set].load(folder, key.instance)
    try:
        line = run(key, problem, SOLVERS[key.solver], _listener(key.instance, say))
    except MismatchError as error:
        say(f"error: {error}")
        return False
    append_line(out, line)
    say(f"{line.instance}: {line.status}, {_standing(line.objective, line.bound)}, verified")
    return True


def _listener(name: str, say: Say) -> OnProgress:
    return lambda step: say(f"{name}: {step.seconds:.1f} s, {_standing(step.value, step.bound)}")


def _standing(value: int | None, bound: int | None) -> str:
    return f"value {'none' if value is None else value}, bound {'none' if bound is None else bound}"
