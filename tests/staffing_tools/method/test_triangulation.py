"""The worked example's establishments beside one another, to the last printed digit."""

from __future__ import annotations

import dataclasses
from fractions import Fraction
from typing import Any

import pytest

from staffing_tools.exact import percent, rounded
from staffing_tools.facts import shipped
from staffing_tools.method import Staffing, Triangulation, assess
from staffing_tools.method.triangulation import Measure, colour_of
from tests.staffing_tools.method.records import STAFFING, assessment, national, record


def table(**changes: Any) -> Triangulation:
    assessed = assess(assessment(national=None, **changes))
    assert assessed.triangulation is not None
    return assessed.triangulation


def shown(of: Triangulation, name: str) -> tuple[str, str, str | None]:
    each = of.difference(name)
    assert each.share is not None
    return f"{rounded(each.wte, 4):+}", f"{percent(each.share):+}", each.colour


@pytest.mark.parametrize(
    ("name", "wte", "share", "colour"),
    [
        ("vacancy", "+3.1000", "+9.84", "amber"),
        ("indicative tool - funded", "+2.5485", "+8.09", "amber"),
        ("judgement - funded", "-0.3716", "-1.18", "green"),
        ("indicative tool - judgement", "+2.9201", "+9.38", "amber"),
        ("worked - funded", "+0.1000", "+0.32", "green"),
    ],
)
def test_differences_of_the_worked_example(name: str, wte: str, share: str, colour: str) -> None:
    assert shown(table(), name) == (wte, share, colour)


def test_the_same_work_on_the_shorter_week_is_another_difference() -> None:
    later = assess(assessment(national=None)).later
    assert later is not None
    assert "36 hours on 2026-04-01, and was 37: the same work and the same funded" in later.words
    for name, total, difference in (("indicative tool", "34.97", "+3.47"), ("judgement", "31.97", "+0.47")):
        measure: Measure = "judgement" if name == "judgement" else "indicative tool"
        row = later.triangulation.row(measure)
        assert row is not None
        assert str(rounded(row.wte)) == total
        assert f"{rounded(later.triangulation.difference(f'{name} - funded').wte):+}" == difference


def test_the_rows_are_what_went_in_and_nothing_between() -> None:
    assessed = assess(assessment())
    assert assessed.triangulation is not None
    held = {row.measure: row.wte for row in assessed.triangulation.rows}
    assert assessed.tool is not None
    assert assessed.judgement is not None
    assert held == {
        "funded": Fraction("31.5"),
        "in post": Fraction("28.4"),
        "worked": Fraction("31.6"),
        "tool": Fraction("34.05"),
        "indicative tool": assessed.tool.establishment.total_wte,
        "judgement": assessed.judgement.establishment.total_wte,
    }
    names = {name for kind in (Triangulation, type(assessed)) for name in _fields(kind)}
    assert not [name for name in names if "score" in name or "mean" in name or "average" in name]


def _fields(kind: type) -> list[str]:
    if dataclasses.is_dataclass(kind):
        return [each.name for each in dataclasses.fields(kind)]
    return list(Triangulation.model_fields)


@pytest.mark.parametrize(
    ("share", "colour"),
    [("0.05", "green"), ("-0.05", "green"), ("0.0501", "amber"), ("-0.1", "amber"), ("0.1001", "red"), ("-2", "red")],
)
def test_limits_belong_to_the_milder_band(share: str, colour: str) -> None:
    assert colour_of(Fraction(share), shipped()) == colour


def test_bands_say_whose_they_are() -> None:
    assert "DESIGN" in table().bands


def test_hours_at_work_are_raised_by_the_allowance_before_they_are_compared() -> None:
    row = table(record=record(staffing=STAFFING | {"worked_basis": "at work"})).row("worked")
    assert row is not None
    assert row.wte == Fraction("31.6") * Fraction("1.225")
    assert "22.50 % absence allowance added" in row.label


def test_worked_hours_without_supplementary_staff_are_no_figure() -> None:
    lines = [line | {"bank": None} for line in STAFFING["lines"]]
    staffing = Staffing.model_validate(STAFFING | {"lines": lines})
    assert staffing.worked is None
    assert table(record=record(staffing=staffing)).row("worked") is None


def test_roles_that_are_not_counted_stay_outside() -> None:
    staffing = record().staffing
    assert staffing is not None
    assert [line.role for line in staffing.beside] == ["OT"]
    assert staffing.funded == Fraction("31.5")


def test_no_establishment_at_all_has_no_share() -> None:
    lines = [{"role": "RN", "title": "Registered nurse", "funded": 0, "in_post": 0}]
    vacancy = table(record=record(staffing=STAFFING | {"lines": lines})).difference("vacancy")
    assert (vacancy.share, vacancy.colour) == (None, None)
    assert vacancy.words == "vacancy: +0.00 WTE" or vacancy.words == "vacancy: 0.00 WTE"


def test_a_printed_figure_is_not_moved_to_another_week() -> None:
    later = assess(assessment(national=national())).later
    assert later is not None
    assert later.triangulation.row("tool") is None
    assert later.triangulation.row("worked") is None
