"""A folder of the set's files, as the runner sees it."""

from __future__ import annotations

import re
from functools import partial
from pathlib import Path

from benchmarks.formats.inrc1.lower import lower
from benchmarks.formats.inrc1.reader import read
from benchmarks.formats.inrc1.validator import validate
from benchmarks.formats.problem import Problem

_FILE = re.compile(r"(sprint|medium|long)(_[a-z]+)?([0-9]+)\.xml")
_TRACKS = ("sprint", "medium", "long")


def names(folder: Path) -> tuple[str, ...]:
    """The names of the instances in a folder, by track, from the smallest to the largest."""
    matches = [match for path in folder.iterdir() if (match := _FILE.fullmatch(path.name))]
    matches.sort(key=lambda match: (_TRACKS.index(match[1]), match[2] or "", int(match[3])))
    return tuple(match[0].removesuffix(".xml") for match in matches)


def load(folder: Path, name: str) -> Problem:
    """One instance of the folder. Raises FormatError if it is missing or malformed."""
    instance = read(folder / f"{name}.xml")
    return Problem(name, lower(instance), partial(validate, instance))
