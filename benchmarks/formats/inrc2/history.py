"""From a history file (`H0-n005w4-0.txt`) to what each nurse brings into the first week."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from benchmarks.formats.inrc2.instance import History, Scenario
from benchmarks.formats.inrc2.scenario import NO_SHIFT
from benchmarks.formats.inrc2.sections import sections_of, words
from benchmarks.formats.text import Line, text_of

_HEADINGS = ("HISTORY", "NURSE_HISTORY")
_FIELDS = ("NURSE", "ASSIGNMENTS", "WEEKENDS", "LASTSHIFT", "DAYSOFSHIFT", "DAYSWORKED", "DAYSOFF")


def read_history(path: Path, scenario: Scenario) -> Mapping[str, History]:
    """The history in a file of a scenario. Raises FormatError."""
    return parse_history(text_of(path), scenario, path.name)


def parse_history(text: str, scenario: Scenario, file: str = "text") -> Mapping[str, History]:
    """The history that a text describes, by nurse. Raises FormatError, whose message begins with `file`."""
    sections = sections_of(text, file, _HEADINGS)
    of_scenario(sections["HISTORY"].lines, sections["HISTORY"].heading, scenario)
    nurses = [nurse.name for nurse in scenario.nurses]
    found: dict[str, History] = {}
    for line in sections["NURSE_HISTORY"].lines:
        name, *fields = words(line, _FIELDS)
        found[line.new(line.known(name, nurses, "nurse"), found, "nurse")] = _history(line, fields, scenario)
    for name in nurses:
        if name not in found:
            raise sections["NURSE_HISTORY"].heading.error(f"nurse {name!r} is missing", f"Add {' '.join(_FIELDS)}")
    return found


def of_scenario(lines: tuple[Line, ...], heading: Line, scenario: Scenario) -> None:
    """Raise FormatError unless the one line under a heading ends with the scenario's name."""
    if len(lines) != 1 or lines[0].text.split()[-1] != scenario.name:
        raise heading.error(f"the scenario {scenario.name} is not named", f"Write {scenario.name} on the next line")


def _history(line: Line, fields: list[str], scenario: Scenario) -> History:
    assignments, weekends, last, *runs = fields
    last_shift = None if last == NO_SHIFT else line.known(last, [shift.name for shift in scenario.shifts], "shift")
    history = History(
        line.whole(assignments, "the number of assignments"),
        line.whole(weekends, "the number of weekends"),
        last_shift,
        *(line.whole(text, what) for text, what in zip(runs, _FIELDS[4:], strict=True)),
    )
    if not _possible(history, len(scenario.shifts)):
        raise line.error(
            f"the last shift {last} does not go with {history.of_shift} days of it, {history.working} worked "
            f"and {history.off} off",
            "Write days worked or days off, not both, and days of the last shift among those worked",
        )
    return history


def _possible(history: History, shifts: int) -> bool:
    """Whether the runs can have happened, on this many kinds of shift."""
    if history.last_shift is None:
        return history.off > 0 == history.of_shift == history.working
    all_of_one_shift = history.of_shift == history.working
    return history.off == 0 < history.of_shift <= history.working and (all_of_one_shift or shifts > 1)
