"""From a scenario file (`Sc-n005w4.txt`) to a scenario."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path

from benchmarks.formats.inrc2.instance import Contract, Nurse, Scenario, Shift
from benchmarks.formats.inrc2.sections import Section, listed, sections_of, span, words
from benchmarks.formats.text import Line, text_of

NO_SHIFT = "None"
"""How a history writes the shift of a day off."""

ANY_SHIFT = "Any"
"""How a request writes that it speaks of all shifts."""

_HEADINGS = (
    "SCENARIO",
    "WEEKS",
    "SKILLS",
    "SHIFT_TYPES",
    "FORBIDDEN_SHIFT_TYPES_SUCCESSIONS",
    "CONTRACTS",
    "NURSES",
)
_CONTRACT = ("NAME", "(MIN,MAX)", "(MINWORK,MAXWORK)", "(MINOFF,MAXOFF)", "MAXWEEKENDS", "COMPLETE")


def read_scenario(path: Path) -> Scenario:
    """The scenario in a file. Raises FormatError."""
    return parse_scenario(text_of(path), path.name)


def parse_scenario(text: str, file: str = "text") -> Scenario:
    """The scenario that a text describes. Raises FormatError, whose message begins with `file`."""
    sections = sections_of(text, file, _HEADINGS)
    weeks = sections["WEEKS"]
    skills = _skills(sections["SKILLS"])
    contracts = _contracts(sections["CONTRACTS"])
    return Scenario(
        name=sections["SCENARIO"].alone(),
        weeks=weeks.heading.whole(weeks.alone(), "the number of weeks", least=1),
        skills=skills,
        shifts=_shifts(sections["SHIFT_TYPES"], sections["FORBIDDEN_SHIFT_TYPES_SUCCESSIONS"]),
        contracts=contracts,
        nurses=_nurses(sections["NURSES"], contracts, skills),
    )


def _skills(section: Section) -> tuple[str, ...]:
    names: list[str] = []
    for line in section.counted():
        names.append(_duty_name(line, words(line, ["NAME"])[0], names, "skill"))
    return tuple(names)


def _shifts(section: Section, successions: Section) -> tuple[Shift, ...]:
    lines: dict[str, Line] = {}
    for line in section.counted():
        lines[_duty_name(line, words(line, ["NAME", "(MIN,MAX)"])[0], lines, "shift")] = line
    after = _successions(successions, lines)
    return tuple(
        Shift(name, span(line, words(line, ["NAME", "(MIN,MAX)"])[1], f"days of {name} in a row"), after.get(name, ()))
        for name, line in lines.items()
    )


def _successions(section: Section, shifts: Collection[str]) -> Mapping[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for line in section.lines:
        name, *after = line.text.split()
        line.new(line.known(name, shifts, "shift"), found, "shift")
        found[name] = tuple(line.known(other, shifts, "shift") for other in listed(line, after, "shift"))
    return found


def _contracts(section: Section) -> dict[str, Contract]:
    found: dict[str, Contract] = {}
    for line in section.counted():
        name, total, working, off, weekends, complete = words(line, _CONTRACT)
        found[line.new(name, found, "contract")] = Contract(
            name,
            assignments=span(line, total, "assignments"),
            working_in_a_row=span(line, working, "working days in a row"),
            off_in_a_row=span(line, off, "days off in a row"),
            most_weekends=line.whole(weekends, "the most weekends"),
            complete_weekends=line.whole(complete, "complete weekends", most=1) == 1,
        )
    return found


def _nurses(section: Section, contracts: Collection[str], skills: Collection[str]) -> tuple[Nurse, ...]:
    found: dict[str, Nurse] = {}
    for line in section.counted():
        name, _, rest = line.text.partition(" ")
        contract, _, of_nurse = rest.strip().partition(" ")
        found[line.new(name, found, "nurse")] = Nurse(
            name, line.known(contract, contracts, "contract"), _known_skills(line, of_nurse.split(), skills)
        )
    return tuple(found.values())


def _known_skills(line: Line, text: Sequence[str], skills: Collection[str]) -> tuple[str, ...]:
    found = tuple(line.known(skill, skills, "skill") for skill in listed(line, text, "skill"))
    if not found:
        raise line.error("the nurse has no skill", "Write at least one")
    return found


def _duty_name(line: Line, name: str, taken: Collection[str], what: str) -> str:
    """A new name of a shift or a skill, of which the names of duties are made."""
    if "/" in name or name in (NO_SHIFT, ANY_SHIFT):
        raise line.error(f"{what} is {name!r}", f"Write a name without / that is neither {NO_SHIFT} nor {ANY_SHIFT}")
    return line.new(name, taken, what)
