"""Rosters in the set's own form: a text for each week, a line for each shift that is worked."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from pathlib import Path

from benchmarks.formats.inrc2.history import of_scenario
from benchmarks.formats.inrc2.instance import WEEKDAYS, Scenario, cell
from benchmarks.formats.inrc2.sections import sections_of, words
from benchmarks.formats.inrc2.week import weekday
from benchmarks.formats.roster import DAY_OFF, Roster
from benchmarks.formats.text import Line, text_of

_HEADINGS = ("SOLUTION", "ASSIGNMENTS")
_REMARK = re.compile(r"\w+:\s.*")
"""Some solvers end a week with lines such as `Cost: 575`."""


def read_solution(paths: Sequence[Path], scenario: Scenario) -> dict[str, list[str]]:
    """The roster in the files of all weeks, in order. Raises FormatError."""
    return parse_solution([text_of(path) for path in paths], scenario, [path.name for path in paths])


def parse_solution(texts: Sequence[str], scenario: Scenario, files: Sequence[str] = ()) -> dict[str, list[str]]:
    """The roster that the texts of all weeks describe. Raises FormatError, whose message begins with the file."""
    roster: dict[str, list[str]] = {nurse.name: [] for nurse in scenario.nurses}
    for week, text in enumerate(texts):
        assignments = _week(text, scenario, files[week] if files else f"week {week}")
        for name, line in roster.items():
            line += [assignments.get((name, day), DAY_OFF) for day in range(len(WEEKDAYS))]
    return roster


def write_solution(scenario: Scenario, roster: Roster) -> tuple[str, ...]:
    """The texts of all weeks that `parse_solution` reads back as an equal roster."""
    return tuple(_text(scenario, roster, week) for week in range(scenario.weeks))


def _text(scenario: Scenario, roster: Roster, week: int) -> str:
    lines = [
        f"{name} {weekday_name} {' '.join(line[len(WEEKDAYS) * week + day].split('/'))}"
        for name, line in roster.items()
        for day, weekday_name in enumerate(WEEKDAYS)
        if line[len(WEEKDAYS) * week + day] != DAY_OFF
    ]
    return "\n".join(["SOLUTION", f"{week} {scenario.name}", "", f"ASSIGNMENTS = {len(lines)}", *lines, ""])


def _week(text: str, scenario: Scenario, file: str) -> Mapping[tuple[str, int], str]:
    sections = sections_of(text, file, _HEADINGS)
    of_scenario(sections["SOLUTION"].lines, sections["SOLUTION"].heading, scenario)
    section = sections["ASSIGNMENTS"]
    lines = tuple(line for line in section.lines if not _REMARK.fullmatch(line.text))
    found: dict[tuple[str, int], str] = {}
    for line in replace(section, lines=lines).counted():
        place, duty = _assignment(line, scenario)
        if place in found:
            raise line.error(f"{place[0]} works twice on one day", "Remove one of the two lines")
        found[place] = duty
    return found


def _assignment(line: Line, scenario: Scenario) -> tuple[tuple[str, int], str]:
    nurse, day, shift, skill = words(line, ["NURSE", "DAY", "SHIFT", "SKILL"])
    line.known(nurse, [nurse.name for nurse in scenario.nurses], "nurse")
    line.known(shift, [shift.name for shift in scenario.shifts], "shift")
    line.known(skill, scenario.skills, "skill")
    return (nurse, weekday(line, day)), cell(shift, skill)
