"""From the set's XML format to an instance."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date, time, timedelta
from pathlib import Path

from benchmarks.formats.inrc1.contracts import contracts_of
from benchmarks.formats.inrc1.elements import Element, root_of
from benchmarks.formats.inrc1.instance import WEEKDAYS, Contract, Employee, Instance, Request, Requirement, Shift
from benchmarks.formats.inrc1.rules import Rule
from benchmarks.formats.text import text_of

_REQUESTS = {
    "DayOff": Rule.DAY_OFF,
    "DayOn": Rule.DAY_ON,
    "ShiftOff": Rule.SHIFT_OFF,
    "ShiftOn": Rule.SHIFT_ON,
}

MOST_DAYS = 366
"""The longest period that is taken for one; those of the set last four weeks."""

Dates = Mapping[date, int]
"""The number of each day of the period."""


def read(path: Path) -> Instance:
    """The instance in a file. Raises FormatError."""
    return parse(text_of(path), path.name)


def parse(text: str, file: str = "text") -> Instance:
    """The instance that a text describes. Raises FormatError, whose message begins with `file`."""
    root = root_of(text, file, "SchedulingPeriod")
    dates = _dates(root)
    skills = {element.text: element.text for element in root.inside("Skills", "Skill")}
    shifts = _shifts(root.child("ShiftTypes"), skills)
    contracts = contracts_of(root, shifts)
    staff = _staff(root.child("Employees"), contracts, skills)
    return Instance(
        name=root.attribute("ID"),
        start=min(dates),
        days=len(dates),
        shifts=tuple(shifts.values()),
        contracts=contracts,
        staff=tuple(staff.values()),
        cover=tuple(_cover(root.child("CoverRequirements"), dates, shifts)),
        requests=tuple(_requests(root, dates, staff, shifts)),
    )


def _dates(root: Element) -> Dates:
    start, end = root.child("StartDate").date(), root.child("EndDate").date()
    if end < start:
        raise root.child("EndDate").error(f"{end} is before the start, {start}", "Exchange the two")
    days = (end - start).days + 1
    if days > MOST_DAYS:
        raise root.child("EndDate").error(f"{days} days", f"Write a date at most {MOST_DAYS} days after {start}")
    return {start + timedelta(day): day for day in range(days)}


def _shifts(section: Element, skills: Mapping[str, str]) -> dict[str, Shift]:
    found: dict[str, Shift] = {}
    for element in section.children("Shift"):
        name = element.new(element.attribute("ID"), found)
        night = _time(element.child("EndTime")) < _time(element.child("StartTime"))
        found[name] = Shift(name, night, _skills(element, skills))
    return found


def _time(element: Element) -> time:
    try:
        return time.fromisoformat(element.text)
    except ValueError:
        raise element.error(f"{element.text!r} is no time", "Write HH:MM:SS") from None


def _skills(element: Element, skills: Mapping[str, str]) -> frozenset[str]:
    return frozenset(skill.known(skills) for skill in element.inside("Skills", "Skill"))


def _staff(section: Element, contracts: Mapping[str, Contract], skills: Mapping[str, str]) -> dict[str, Employee]:
    found: dict[str, Employee] = {}
    for element in section.children("Employee"):
        name = element.new(element.attribute("ID"), found)
        contract = element.child("ContractID").known(contracts)
        found[name] = Employee(name, contract.name, _skills(element, skills))
    return found


def _cover(section: Element, dates: Dates, shifts: Mapping[str, Shift]) -> Iterator[Requirement]:
    weekdays = {name: number for number, name in enumerate(WEEKDAYS)}
    by_weekday = {element.child("Day").known(weekdays): element for element in section.children("DayOfWeekCover")}
    by_date = {_day(element, dates): element for element in section.children("DateSpecificCover")}
    for at, day in dates.items():
        element = by_date.get(day) or by_weekday.get(at.weekday())
        if element is None:
            raise section.error(f"no cover for {at}", f"Write <DayOfWeekCover> for {WEEKDAYS[at.weekday()]}")
        wanted = _wanted(element, shifts)
        yield from (Requirement(day, shift, count) for shift, count in wanted.items())


def _wanted(element: Element, shifts: Mapping[str, Shift]) -> dict[str, int]:
    """The nurses wanted of each shift on a day."""
    found: dict[str, int] = {}
    for cover in element.children("Cover"):
        name = cover.new(cover.child("Shift").known(shifts).name, found)
        preferred = cover.child("Preferred")
        found[name] = preferred.whole(preferred.text, "the number of nurses")
    for name in shifts:
        if name not in found:
            raise element.error(
                f"no cover for shift {name!r}", "Add <Cover>, with <Preferred>0</Preferred> if for none"
            )
    return found


def _requests(
    root: Element, dates: Dates, staff: Mapping[str, Employee], shifts: Mapping[str, Shift]
) -> Iterator[Request]:
    for tag, rule in _REQUESTS.items():
        for element in root.inside(f"{tag}Requests", tag):
            shift = element.child("ShiftTypeID").known(shifts).name if tag.startswith("Shift") else None
            employee = element.child("EmployeeID").known(staff).name
            if element.weight():
                yield Request(rule, employee, _day(element, dates), shift, element.weight())


def _day(element: Element, dates: Dates) -> int:
    """The number of the day that an element's date names."""
    at = element.child("Date")
    if at.date() not in dates:
        raise at.error(f"{at.text} is not in the period", f"Write a date from {min(dates)} to {max(dates)}")
    return dates[at.date()]
