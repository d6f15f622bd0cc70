"""A folder of the set's files, as the runner sees it."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from benchmarks.formats.nrp24.lower import lower
from benchmarks.formats.nrp24.reader import read
from benchmarks.formats.nrp24.validator import validate
from benchmarks.formats.problem import Problem

_FILE = re.compile(r"Instance([0-9]+)\.txt")


def names(folder: Path) -> tuple[str, ...]:
    """The names of the instances in a folder, by number."""
    matches = [match for path in folder.iterdir() if (match := _FILE.fullmatch(path.name))]
    return tuple(f"Instance{number}" for number in sorted(int(match[1]) for match in matches))


def load(folder: Path, name: str) -> Problem:
    """One instance of the folder. Raises FormatError if it is missing or malformed."""
    instance = read(folder / f"{name}.txt")
    return Problem(name, lower(instance), partial(validate, instance))
