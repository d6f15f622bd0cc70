"""From a week file (`WD-n005w4-1.txt`) to what the week asks for."""

from __future__ import annotations

from pathlib import Path

from benchmarks.formats.inrc2.history import of_scenario
from benchmarks.formats.inrc2.instance import WEEKDAYS, Request, Requirement, Scenario, Week
from benchmarks.formats.inrc2.scenario import ANY_SHIFT
from benchmarks.formats.inrc2.sections import Section, sections_of, span, words
from benchmarks.formats.text import Line, text_of

_HEADINGS = ("WEEK_DATA", "REQUIREMENTS", "SHIFT_OFF_REQUESTS")
_REQUIREMENT = ("SHIFT", "SKILL", *(f"({day}MIN,OPT)" for day in WEEKDAYS))


def read_week(path: Path, scenario: Scenario) -> Week:
    """The week in a file of a scenario. Raises FormatError."""
    return parse_week(text_of(path), scenario, path.name)


def parse_week(text: str, scenario: Scenario, file: str = "text") -> Week:
    """The week that a text describes. Raises FormatError, whose message begins with `file`."""
    sections = sections_of(text, file, _HEADINGS)
    of_scenario(sections["WEEK_DATA"].lines, sections["WEEK_DATA"].heading, scenario)
    return Week(
        _requirements(sections["REQUIREMENTS"], scenario),
        tuple(_request(line, scenario) for line in sections["SHIFT_OFF_REQUESTS"].counted()),
    )


def weekday(line: Line, text: str) -> int:
    """The number of a weekday from 0, Monday."""
    return WEEKDAYS.index(line.known(text, WEEKDAYS, "weekday"))


def _requirements(section: Section, scenario: Scenario) -> tuple[Requirement, ...]:
    found: dict[tuple[str, str], tuple[Requirement, ...]] = {}
    shifts = [shift.name for shift in scenario.shifts]
    for line in section.lines:
        shift, skill, *days = words(line, _REQUIREMENT)
        place = line.known(shift, shifts, "shift"), line.known(skill, scenario.skills, "skill")
        if place in found:
            raise line.error(f"{shift} {skill} is there twice", "Remove one of the two lines")
        spans = (span(line, text, f"the need on {day}") for text, day in zip(days, WEEKDAYS, strict=True))
        found[place] = tuple(Requirement(day, *place, need.least, need.most) for day, need in enumerate(spans))
    for place in ((shift, skill) for shift in shifts for skill in scenario.skills):
        if place not in found:
            raise section.heading.error(f"{' '.join(place)} is missing", f"Add {' '.join(_REQUIREMENT)}")
    return tuple(requirement for of_place in found.values() for requirement in of_place)


def _request(line: Line, scenario: Scenario) -> Request:
    nurse, shift, day = words(line, ["NURSE", "SHIFT", "DAY"])
    shifts = (ANY_SHIFT, *(shift.name for shift in scenario.shifts))
    line.known(nurse, [nurse.name for nurse in scenario.nurses], "nurse")
    line.known(shift, shifts, "shift")
    return Request(nurse, weekday(line, day), None if shift == ANY_SHIFT else shift)
