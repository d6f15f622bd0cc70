"""Rosters in the set's own form: an XML file with an element for each shift that is worked."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from xml.etree import ElementTree

from benchmarks.formats.inrc1.elements import root_of
from benchmarks.formats.inrc1.instance import Instance
from benchmarks.formats.roster import DAY_OFF, Roster
from benchmarks.formats.text import text_of


def read_solution(path: Path, instance: Instance) -> dict[str, list[str]]:
    """The roster in a file. Raises FormatError."""
    return parse_solution(text_of(path), instance, path.name)


def parse_solution(text: str, instance: Instance, file: str = "text") -> dict[str, list[str]]:
    """The roster that a text describes. Raises FormatError, whose message begins with `file`."""
    root = root_of(text, file, "Solution")
    root.child("SchedulingPeriodID").known({instance.name: instance.name})
    dates = {(instance.start + timedelta(day)).isoformat(): day for day in range(instance.days)}
    shifts = {shift.name: shift.name for shift in instance.shifts}
    roster = {employee.name: [DAY_OFF] * instance.days for employee in instance.staff}
    for element in root.children("Assignment"):
        line, day = element.child("Employee").known(roster), element.child("Date").known(dates)
        if line[day] != DAY_OFF:
            raise element.error("the nurse works twice on that day", "Remove one of the two elements")
        line[day] = element.child("ShiftType").known(shifts)
    return roster


def write_solution(instance: Instance, roster: Roster, competitor: str = "") -> str:
    """The text that `parse_solution` reads back as an equal roster."""
    root = ElementTree.Element("Solution")
    ElementTree.SubElement(root, "SchedulingPeriodID").text = instance.name
    ElementTree.SubElement(root, "Competitor").text = competitor
    for name, line in roster.items():
        for day, shift in enumerate(line):
            if shift != DAY_OFF:
                assignment = ElementTree.SubElement(root, "Assignment")
                ElementTree.SubElement(assignment, "Date").text = (instance.start + timedelta(day)).isoformat()
                ElementTree.SubElement(assignment, "Employee").text = name
                ElementTree.SubElement(assignment, "ShiftType").text = shift
    ElementTree.indent(root)
    return ElementTree.tostring(root, encoding="unicode", xml_declaration=True) + "\n"
