"""From the set's text format to an instance."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from benchmarks.formats.nrp24.instance import Employee, Instance, Request, Requirement, Shift
from benchmarks.formats.nrp24.sections import SECTIONS, sections_of
from benchmarks.formats.text import Line, text_of


def read(path: Path) -> Instance:
    """The instance in a file. Raises FormatError."""
    return parse(text_of(path), path.name)


def parse(text: str, file: str = "text") -> Instance:
    """The instance that a text describes. Raises FormatError, whose message begins with `file`."""
    lines, last = sections_of(text, file)
    days = _horizon(lines["SECTION_HORIZON"], last)
    for section in ("SECTION_SHIFTS", "SECTION_STAFF"):
        if not lines[section]:
            raise last.error(f"{section} is empty", f"Write {', '.join(SECTIONS[section])}")
    shifts = _shifts(lines["SECTION_SHIFTS"])
    staff = _staff(lines["SECTION_STAFF"], [shift.name for shift in shifts])
    names = _Names(days, frozenset(shift.name for shift in shifts), frozenset(staff))
    return Instance(
        days=days,
        shifts=shifts,
        staff=_with_days_off(staff, lines["SECTION_DAYS_OFF"], names),
        shift_on=_requests("SECTION_SHIFT_ON_REQUESTS", lines, names),
        shift_off=_requests("SECTION_SHIFT_OFF_REQUESTS", lines, names),
        cover=_cover(lines["SECTION_COVER"], last, names),
    )


@dataclass(frozen=True, slots=True)
class _Names:
    """What the first sections introduced and the later ones may speak of."""

    days: int
    shifts: frozenset[str]
    staff: frozenset[str]

    def day(self, line: Line, text: str) -> int:
        return line.whole(text, "the day", most=self.days - 1)

    def shift(self, line: Line, text: str) -> str:
        return line.known(text, self.shifts, "shift")

    def employee(self, line: Line, text: str) -> str:
        return line.known(text, self.staff, "employee")


def _horizon(lines: Sequence[Line], last: Line) -> int:
    if len(lines) != 1:
        where = lines[1] if lines else last
        raise where.error(f"SECTION_HORIZON has {len(lines)} lines", "Write one, the number of days")
    return lines[0].whole(lines[0].text, "the horizon in days", least=1)


def _shifts(lines: Sequence[Line]) -> tuple[Shift, ...]:
    names: list[str] = []
    for line in lines:
        names.append(line.new(line.fields(SECTIONS["SECTION_SHIFTS"])[0], names, "shift"))
    return tuple(_shift(line, names) for line in lines)


def _shift(line: Line, names: Sequence[str]) -> Shift:
    name, minutes, after = line.fields(SECTIONS["SECTION_SHIFTS"])
    not_before = tuple(line.known(other, names, "shift") for other in after.split("|") if other)
    return Shift(name, line.whole(minutes, "the length in minutes"), not_before)


def _staff(lines: Sequence[Line], shifts: Sequence[str]) -> dict[str, Employee]:
    staff: dict[str, Employee] = {}
    for line in lines:
        name, most_of, *limits = line.fields(SECTIONS["SECTION_STAFF"])
        line.new(name, staff, "employee")
        most, least, longest, shortest, rest, weekends = (
            line.whole(text, what) for text, what in zip(limits, SECTIONS["SECTION_STAFF"][2:], strict=True)
        )
        if least > most:
            raise line.error(f"MinTotalMinutes {least} is above MaxTotalMinutes {most}", "Exchange the two")
        staff[name] = Employee(name, _most_of(line, most_of, shifts), most, least, longest, shortest, rest, weekends)
    return staff


def _most_of(line: Line, text: str, shifts: Sequence[str]) -> dict[str, int]:
    found: dict[str, int] = {}
    for part in text.split("|"):
        name, _, most = part.partition("=")
        line.known(name, shifts, "shift")
        line.new(name, found, "shift")
        found[name] = line.whole(most, f"MaxShifts of {name}")
    missing = [name for name in shifts if name not in found]
    if missing:
        raise line.error(f"MaxShifts does not name shift {missing[0]!r}", f"Add |{missing[0]}=0 or its limit")
    return found


def _with_days_off(staff: dict[str, Employee], lines: Sequence[Line], names: _Names) -> tuple[Employee, ...]:
    staff = dict(staff)
    for line in lines:
        name, *days = (field.strip() for field in line.text.split(","))
        employee = staff[names.employee(line, name)]
        more = frozenset(names.day(line, day) for day in days)
        staff[name] = replace(employee, days_off=employee.days_off | more)
    return tuple(staff.values())


def _requests(section: str, lines: dict[str, list[Line]], names: _Names) -> tuple[Request, ...]:
    found: dict[tuple[str, int, str], Request] = {}
    for line in lines[section]:
        employee, day, shift, weight = line.fields(SECTIONS[section])
        place = (names.employee(line, employee), names.day(line, day), names.shift(line, shift))
        if place in found:
            raise line.error(f"{employee} asks about {shift} on day {day} twice", "Remove one of the two lines")
        found[place] = Request(*place, weight=line.whole(weight, "the weight"))
    return tuple(found.values())


def _cover(lines: Sequence[Line], last: Line, names: _Names) -> tuple[Requirement, ...]:
    found: dict[tuple[int, str], Requirement] = {}
    for line in lines:
        day_text, shift_text, wanted, under, over = line.fields(SECTIONS["SECTION_COVER"])
        place = (names.day(line, day_text), names.shift(line, shift_text))
        if place in found:
            raise line.error(f"cover of {shift_text} on day {place[0]} is there twice", "Remove one of the two lines")
        found[place] = Requirement(
            *place,
            wanted=line.whole(wanted, "the requirement"),
            under=line.whole(under, "the weight for under"),
            over=line.whole(over, "the weight for over"),
        )
    for day in range(names.days):
        for shift in sorted(names.shifts):
            if (day, shift) not in found:
                problem = f"the file ends without cover of shift {shift!r} on day {day}"
                raise last.error(problem, f"Add {day},{shift},0,100,1 or fetch the whole file again")
    return tuple(found.values())
