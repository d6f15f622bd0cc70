"""The picture, read as XML."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

from roster.files import export_picture
from tests.roster.reports.busy import busy_roster, busy_rulebook

SVG = "{http://www.w3.org/2000/svg}"


def test_the_picture_shows_every_duty(tmp_path: Path) -> None:
    rulebook = busy_rulebook()
    roster = busy_roster(rulebook)
    path = tmp_path / "roster.svg"
    export_picture(rulebook, roster, path)
    root = ElementTree.parse(path).getroot()
    titles = {title.text for title in root.iter(f"{SVG}title")}
    assert "R1, Mon 2 Nov: E" in titles
    duties = sum(bool(code) for cells in roster.cells.values() for code in cells)
    assert len(titles) == 1 + duties


def test_nothing_stands_outside_the_picture(tmp_path: Path) -> None:
    rulebook = busy_rulebook()
    path = tmp_path / "roster.svg"
    export_picture(rulebook, busy_roster(rulebook), path)
    root = ElementTree.parse(path).getroot()
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    for part in root.iter():
        if "x" in part.attrib:
            assert 0 <= float(part.attrib["x"]) + float(part.attrib.get("width", 0)) <= width
            assert 0 <= float(part.attrib["y"]) + float(part.attrib.get("height", 0)) <= height
