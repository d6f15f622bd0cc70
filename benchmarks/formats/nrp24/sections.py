"""The sections that a file of the set is made of, and the fields of their lines."""

from __future__ import annotations

from benchmarks.formats.text import Line

SECTIONS: dict[str, tuple[str, ...]] = {
    "SECTION_HORIZON": ("The horizon length in days",),
    "SECTION_SHIFTS": ("ShiftID", "Length in mins", "Shifts which cannot follow this shift | separated"),
    "SECTION_STAFF": (
        "ID",
        "MaxShifts",
        "MaxTotalMinutes",
        "MinTotalMinutes",
        "MaxConsecutiveShifts",
        "MinConsecutiveShifts",
        "MinConsecutiveDaysOff",
        "MaxWeekends",
    ),
    "SECTION_DAYS_OFF": ("EmployeeID", "DayIndexes (start at zero)"),
    "SECTION_SHIFT_ON_REQUESTS": ("EmployeeID", "Day", "ShiftID", "Weight"),
    "SECTION_SHIFT_OFF_REQUESTS": ("EmployeeID", "Day", "ShiftID", "Weight"),
    "SECTION_COVER": ("Day", "ShiftID", "Requirement", "Weight for under", "Weight for over"),
}
"""Each section's name and the fields of its lines, in the order of the file."""


def sections_of(text: str, file: str) -> tuple[dict[str, list[Line]], Line]:
    """The lines of each section, without comments and blank lines, and the file's last line."""
    found: dict[str, list[Line]] = {}
    current: list[Line] | None = None
    last = Line(file, 1, "")
    for number, raw in enumerate(text.splitlines(), start=1):
        last = Line(file, number, raw.strip())
        if not last.text or last.text.startswith("#"):
            continue
        if last.text.startswith("SECTION_"):
            current = found[_heading(last, found)] = []
        elif current is None:
            raise last.error(f"{last.text!r} stands before any section", "Begin the file with SECTION_HORIZON")
        else:
            current.append(last)
    for name in SECTIONS:
        if name not in found:
            raise last.error(f"the file ends without {name}", "Add the section, or fetch the whole file again")
    return found, last


def _heading(line: Line, found: dict[str, list[Line]]) -> str:
    if line.text not in SECTIONS:
        raise line.error(f"{line.text!r} is no section of this format", f"Write one of {', '.join(SECTIONS)}")
    if line.text in found:
        raise line.error(f"{line.text} is there twice", "Join the two")
    return line.text
