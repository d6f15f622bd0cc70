"""What every public set looks like to the runner."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from benchmarks.formats.roster import Roster
from benchmarks.formats.verdict import Verdict
from roster.table import Table


@dataclass(frozen=True, slots=True)
class Problem:
    """One instance: the table that solvers see, and the set's own validator for what they return."""

    name: str
    table: Table
    validate: Callable[[Roster], Verdict]


class Format(Protocol):
    """A set of instances kept in a folder. A module with these two functions is one."""

    def names(self, folder: Path) -> tuple[str, ...]:
        """The names of the instances in a folder, in the set's order."""
        ...

    def load(self, folder: Path, name: str) -> Problem:
        """One instance. Raises FormatError if it is missing or malformed."""
        ...
