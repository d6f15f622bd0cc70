"""The file of results: one JSON line a run, only ever added to."""

from __future__ import annotations

import os
from pathlib import Path
from typing import NamedTuple

from pydantic import BaseModel, ConfigDict, ValidationError

from solvers.result import Status


class Key(NamedTuple):
    """What makes two runs the same run."""

    set: str
    instance: str
    solver: str
    seed: int
    seconds: float
    workers: int


class Step(NamedTuple):
    """One improvement of value or bound, `seconds` after the start, and the method that made it where that is known."""

    seconds: float
    objective: int | None
    bound: int | None
    method: str | None = None


class Line(BaseModel):
    """One run. `roster` is each person's duties, "" for a day off.

    `trace` holds [seconds, objective, bound] or [seconds, objective, bound, method], as solvers tell.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    set: str
    instance: str
    solver: str
    seed: int
    seconds: float
    workers: int
    status: Status
    objective: int | None
    bound: int | None
    first_feasible_s: float | None
    trace: tuple[tuple[float, int | None, int | None] | tuple[float, int | None, int | None, str | None], ...]
    roster: dict[str, list[str]] | None

    @property
    def key(self) -> Key:
        """The run that this line reports."""
        return Key(self.set, self.instance, self.solver, self.seed, self.seconds, self.workers)

    @property
    def steps(self) -> tuple[Step, ...]:
        """The trace, each entry with its method or none."""
        return tuple(Step(*entry) for entry in self.trace)


class LineError(ValueError):
    """A line of a result file cannot be read; the message names file, line and fix."""


def read_lines(path: Path) -> list[Line]:
    """The whole lines of a result file; none if it does not exist. A half-written last line is left out."""
    if not path.exists():
        return []
    *whole, _half = path.read_bytes().split(b"\n")
    return [_line(path, number, text) for number, text in enumerate(whole, start=1) if text.strip()]


def append_line(path: Path, line: Line) -> None:
    """Add a line and see it safely on disk; a half-written last line is cut off first."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("a+b") as file:
        file.seek(0)
        file.truncate(file.read().rfind(b"\n") + 1)
        file.write(line.model_dump_json().encode() + b"\n")
        file.flush()
        os.fsync(file.fileno())


def _line(path: Path, number: int, text: bytes) -> Line:
    try:
        return Line.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        place = ".".join(str(part) for part in first["loc"]) or "the line"
        raise LineError(
            f"{path.name}, line {number}: {place}: {first['msg']}. Remove the line; its run will be repeated."
        ) from None
