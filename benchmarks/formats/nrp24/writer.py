"""From an instance to the set's text format."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from benchmarks.formats.nrp24.instance import Employee, Instance, Request
from benchmarks.formats.nrp24.sections import SECTIONS


def write(instance: Instance) -> str:
    """The text that `parse` reads back as an equal instance."""
    bodies: dict[str, Iterable[str]] = {
        "SECTION_HORIZON": [str(instance.days)],
        "SECTION_SHIFTS": (f"{s.name},{s.minutes},{'|'.join(s.not_before)}" for s in instance.shifts),
        "SECTION_STAFF": map(_employee, instance.staff),
        "SECTION_DAYS_OFF": _days_off(instance.staff),
        "SECTION_SHIFT_ON_REQUESTS": map(_request, instance.shift_on),
        "SECTION_SHIFT_OFF_REQUESTS": map(_request, instance.shift_off),
        "SECTION_COVER": (f"{c.day},{c.shift},{c.wanted},{c.under},{c.over}" for c in instance.cover),
    }
    return "\n".join(_section(name, bodies[name]) for name in SECTIONS)


def _section(name: str, body: Iterable[str]) -> str:
    return "\n".join([name, f"# {', '.join(SECTIONS[name])}", *body, ""])


def _employee(employee: Employee) -> str:
    limits = (
        employee.most_minutes,
        employee.least_minutes,
        employee.most_shifts_in_a_row,
        employee.least_shifts_in_a_row,
        employee.least_days_off_in_a_row,
        employee.most_weekends,
    )
    most_of = "|".join(f"{shift}={most}" for shift, most in employee.most_of.items())
    return ",".join([employee.name, most_of, *map(str, limits)])


def _days_off(staff: Iterable[Employee]) -> Iterator[str]:
    for employee in staff:
        if employee.days_off:
            yield ",".join([employee.name, *map(str, sorted(employee.days_off))])


def _request(request: Request) -> str:
    return f"{request.employee},{request.day},{request.shift},{request.weight}"
