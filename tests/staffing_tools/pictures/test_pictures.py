"""Pictures, read as XML."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from xml.etree import ElementTree

import pytest

from roster.pictures import run_chart_picture
from roster.pictures.axes import Scale, scale_for
from roster.run_charts import run_chart
from staffing_tools.pictures import (
    capacity_picture,
    days_picture,
    staff_picture,
    worth_picture,
)
from staffing_tools.workload import Bootstrap, days_met, establishment_for, spread_of, worth_of
from tests.staffing_tools.workload.days import by, workload, year

SVG = "{http://www.w3.org/2000/svg}"
FEW = Bootstrap(samples=100)
VALUES = [Fraction(value) for value in (5, 6, 4, 5, 7, 6, 5, 9, 10, 9, 8, 11, 12)]
DATES = [dt.date(2025, 1, 1) + dt.timedelta(days=30 * number) for number in range(len(VALUES))]


def titles(picture: str) -> set[str]:
    return {title.text or "" for title in ElementTree.fromstring(picture).iter(f"{SVG}title")}


def words(picture: str) -> set[str]:
    return {text.text or "" for text in ElementTree.fromstring(picture).iter(f"{SVG}text")}


def pictures() -> dict[str, str]:
    days = year()
    return {
        "days": days_picture(days),
        "staff": staff_picture(spread_of(days, by(), FEW), "Ward A"),
        "capacity": capacity_picture(days, {"funded": establishment_for(days, 80, by())}),
        "worth": worth_picture(worth_of(days, by(), how=FEW), "Ward A"),
        "run chart": run_chart_picture(run_chart(VALUES), DATES, "Falls & trips", "per 1,000", str),
    }


@pytest.mark.parametrize("name", ["days", "staff", "capacity", "worth", "run chart"])
def test_nothing_stands_outside_the_picture(name: str) -> None:
    root = ElementTree.fromstring(pictures()[name])
    _, _, width, height = map(float, root.attrib["viewBox"].split())
    for part in root.iter():
        for across, down in (("x", "y"), ("x1", "y1"), ("x2", "y2"), ("cx", "cy")):
            if across in part.attrib:
                assert 0 <= float(part.attrib[across]) + float(part.attrib.get("width", 0)) <= width
                assert 0 <= float(part.attrib[down]) + float(part.attrib.get("height", 0)) <= height
        for point in part.attrib.get("points", "").split():
            x, y = map(float, point.split(","))
            assert 0 <= x <= width
            assert 0 <= y <= height


def test_every_day_has_its_bar() -> None:
    days = workload([100, 110, 120])
    assert {"2025-04-01: 100.0 hours", "2025-04-02: 110.0 hours", "2025-04-03: 120.0 hours"} <= titles(
        days_picture(days)
    )


def test_the_staff_of_every_part_is_there() -> None:
    spread = spread_of(year(), by(), FEW)
    said = titles(staff_picture(spread, "Ward A"))
    for part in spread.parts:
        assert f"mean: {part.mean.words}" in said
        assert f"95 % of days: {dict(part.percentiles)[95].words}" in said


def test_a_named_establishment_says_how_many_days_it_met() -> None:
    days = year()
    funded = establishment_for(days, 80, by())
    assert days_met(days, funded).words in titles(capacity_picture(days, {"funded": funded}))
    with pytest.raises(ValueError, match="at least one establishment"):
        capacity_picture(days, {})


def test_the_run_chart_says_its_signals() -> None:
    picture = pictures()["run chart"]
    assert "Falls & trips" in titles(picture)
    assert any("shift: 6 points in a row above the median" in text for text in words(picture))
    few = run_chart_picture(run_chart(VALUES[:4]), DATES[:4], "Falls", "per 1,000", str, [Fraction(3)])
    assert "4 points are too few for a signal of any kind; it takes 5 at least." in words(few)
    assert "held to 3" in words(few)
    mixed = [Fraction(value) for value in (4, 6, 3, 7, 5, 8)]
    calm = run_chart_picture(run_chart(mixed), DATES[:6], "Falls", "per 1,000", str)
    assert "No signal: the values vary as chance alone would let them." in words(calm)
    with pytest.raises(ValueError, match="4 dates for 13 values"):
        run_chart_picture(run_chart(VALUES), DATES[:4], "Falls", "", str)


def test_a_workload_without_spread_can_be_drawn() -> None:
    days = workload([120])
    for picture in (days_picture(days), capacity_picture(days, {"funded": establishment_for(days, 90, by())})):
        assert ElementTree.fromstring(picture).tag == f"{SVG}svg"


def test_scales_have_round_marks_inside_them() -> None:
    assert Scale(0, 100, 0, 1).ticks(5) == [0, 20, 40, 60, 80, 100]
    scale = scale_for([27.3, 33.1], 0, 500)
    assert all(27 <= tick <= 33.5 for tick in scale.ticks())
    assert (scale(27.3) > 0, scale(1000)) == (True, 500)
