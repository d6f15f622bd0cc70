"""The page and pictures of key figures, and the files that they are made from."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest

from roster.figures import (
    FIGURES,
    FiguresOverPeriods,
    Light,
    PeriodFigures,
    figures_over_periods,
    period_figures,
    targets_picture,
)
from roster.files import export_figures_page, export_figures_pictures, read_patients
from roster.ward import InputError
from tests.examples.test_ward_b_half_year import half_year
from tests.roster.figures.cases import CASES
from tests.roster.files.html_tables import Page

SVG = "{http://www.w3.org/2000/svg}"


def page_of(figures: PeriodFigures | FiguresOverPeriods, folder: Path) -> str:
    export_figures_page(figures, folder / "page.html")
    return (folder / "page.html").read_text("utf-8")


def test_every_figure_stands_on_the_page_with_its_formula(tmp_path: Path) -> None:
    text = page_of(period_figures(CASES["fill-rate"][0]()), tmp_path)
    Page(text)
    for figure in FIGURES:
        assert figure.title in text
        assert figure.formula.replace("'", "&#39;").replace("+", "&#43;") in text or figure.formula in text
    assert "cannot be told: needs" in text


def test_a_colour_never_stands_without_its_word(tmp_path: Path) -> None:
    text = page_of(half_year(), tmp_path)
    for light in Light:
        assert text.count(f'class="light {light.value}">') == text.count(f'class="light {light.value}">{light.word}<')
    assert '<span class="light' in text


def test_the_table_over_periods_has_a_column_for_each(tmp_path: Path) -> None:
    table = Page(page_of(half_year(), tmp_path)).table("over").texts()
    assert len(table) == len(FIGURES) + 1
    assert all(len(row) == 9 for row in table)
    assert table[1][:7] == ["Approval lead time", "19", "24", "29", "35", "42", "45"]
    assert table[1][7:] == ["rising by 3", "met"]


def test_nobody_is_named(tmp_path: Path) -> None:
    """No id of a person, and no reason of leave but the kinds that figures tell apart."""
    text = page_of(half_year(), tmp_path)
    for person in ("H1", "H12", "R1", "R7", "B1", "A1"):
        assert f">{person}<" not in text
        assert f" {person} " not in text
    for reason in ("carers leave", "dependants", "parental", "jury", "special leave"):
        assert reason not in text


def test_pictures_have_a_title_a_description_and_room_for_all(tmp_path: Path) -> None:
    written = export_figures_pictures(half_year(), tmp_path / "pictures")
    assert len(written) == len(FIGURES) + 1
    for path in written:
        root = ElementTree.fromstring(path.read_text("utf-8"))
        assert root.attrib["role"] == "img"
        assert root.find(f"{SVG}title") is not None
        assert root.find(f"{SVG}desc") is not None
        _, _, width, height = map(float, root.attrib["viewBox"].split())
        for part in root.iter():
            for across, down in (("x", "y"), ("x1", "y1"), ("x2", "y2"), ("cx", "cy")):
                if across in part.attrib:
                    assert 0 <= float(part.attrib[across]) + float(part.attrib.get("width", 0)) <= width
                    assert 0 <= float(part.attrib[down]) + float(part.attrib.get("height", 0)) <= height


def test_a_picture_says_each_value_and_how_it_stands() -> None:
    figures = period_figures(CASES["fill-rate"][0]())
    words = [text.text for text in ElementTree.fromstring(targets_picture(figures)).iter(f"{SVG}text")]
    assert "Fill rate: Registered nurses, nights" in words
    assert "90.0 %, met" in words


def test_two_points_make_no_run_chart(tmp_path: Path) -> None:
    few = figures_over_periods("Two", half_year().periods[:2])
    assert [path.stem for path in export_figures_pictures(few, tmp_path)] == ["thresholds"]


@pytest.mark.parametrize(
    ("text", "place", "message"),
    [
        ("day,patients\n", "line 1", "date,patients"),
        ("date,patients\n2026-11-02\n", "line 2", "a date and a count"),
        ("date,patients\n\n2026-11-02,5\n02/11/2026,5\n", "line 4.date", "is not a date"),
        ("date,patients\n2026-11-02,-1\n", "line 2.patients", "greater than or equal"),
        ("date,patients\n2026-11-02,5\n2026-11-02,6\n", "", "counted twice"),
    ],
)
def test_counts_that_cannot_be_used_say_where(tmp_path: Path, text: str, place: str, message: str) -> None:
    path = tmp_path / "patients.csv"
    path.write_text(text, "utf-8")
    with pytest.raises(InputError) as caught:
        read_patients(path)
    (problem,) = caught.value.problems
    assert problem.where == place
    assert message in problem.message


def test_counts_are_read(tmp_path: Path) -> None:
    path = tmp_path / "patients.csv"
    path.write_text("﻿Date, Patients\n2026-11-02, 7\n", "utf-8")
    assert [line.patients for line in read_patients(path).counts] == [7]
