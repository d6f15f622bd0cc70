"""A folder of the set's files, as the runner sees it: a folder a scenario, named like n030w4, with its files."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import partial
from itertools import chain
from pathlib import Path

from benchmarks.formats.inrc2.history import read_history
from benchmarks.formats.inrc2.instance import WEEKDAYS, History, Instance, Scenario, Week
from benchmarks.formats.inrc2.lower import lower
from benchmarks.formats.inrc2.scenario import read_scenario
from benchmarks.formats.inrc2.validator import validate
from benchmarks.formats.inrc2.week import read_week
from benchmarks.formats.problem import Problem
from benchmarks.formats.text import FormatError
from benchmarks.known import known_values

_NAME = re.compile(r"(n[0-9]+w[0-9]+)_([0-9]+)_([0-9]+(?:-[0-9]+)*)")
_SOLUTION = re.compile(r"Solution_H_([0-9]+)-WD_([0-9]+(?:-[0-9]+)*)")


def names(folder: Path) -> tuple[str, ...]:
    """The instances whose scenario is in a folder: those with a known value, and those with a roster beside them."""
    scenarios = [path for path in folder.iterdir() if (path / f"Sc-{path.name}.txt").is_file()]
    known = (name for name in known_values("inrc2") if any(name.startswith(f"{path.name}_") for path in scenarios))
    return tuple(sorted({*known, *chain.from_iterable(map(_with_roster, scenarios))}))


def load(folder: Path, name: str) -> Problem:
    """One instance of the folder, all weeks known at once. Raises FormatError if it is missing or malformed."""
    instance = read(folder, name)
    return Problem(name, lower(instance), partial(validate, instance))


def read(folder: Path, name: str) -> Instance:
    """The instance of a name like n030w4_1_6-2-9-1: its history 1, then its weeks 6, 2, 9, 1. Raises FormatError."""
    match = _NAME.fullmatch(name)
    if match is None:
        raise FormatError(f"{name}: no name of an instance of inrc2. Write one like n030w4_1_6-2-9-1.")
    scenario_name, history, weeks = match.groups()
    files = folder / scenario_name
    scenario = read_scenario(files / f"Sc-{scenario_name}.txt")
    return join(
        name,
        scenario,
        read_history(files / f"H0-{scenario_name}-{history}.txt", scenario),
        [read_week(files / f"WD-{scenario_name}-{week}.txt", scenario) for week in weeks.split("-")],
    )


def join(name: str, scenario: Scenario, history: Mapping[str, History], weeks: Sequence[Week]) -> Instance:
    """A scenario, a history and weeks as one instance. Raises FormatError if there are too few or too many weeks."""
    if len(weeks) != scenario.weeks:
        raise FormatError(f"{name}: {len(weeks)} weeks; {scenario.name} has {scenario.weeks}. Name as many weeks.")
    later = [(len(WEEKDAYS) * number, week) for number, week in enumerate(weeks)]
    return Instance(
        scenario,
        history,
        tuple(replace(need, day=monday + need.day) for monday, week in later for need in week.requirements),
        tuple(replace(asked, day=monday + asked.day) for monday, week in later for asked in week.requests),
    )


def _with_roster(scenario: Path) -> Iterator[str]:
    matches = (_SOLUTION.fullmatch(path.name) for path in scenario.iterdir() if path.is_dir())
    return (f"{scenario.name}_{match[1]}_{match[2]}" for match in matches if match)
