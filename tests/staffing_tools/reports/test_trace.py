"""Every number of the example's report is a figure of the machine form, and every figure leads to its inputs."""

from __future__ import annotations

import re
from decimal import Decimal
from fractions import Fraction
from functools import cache
from typing import Any

import pytest
from lxml import html

from staffing_tools.exact import rounded
from staffing_tools.method import Assessed
from staffing_tools.reports import TracedFigure, assessed_form, figures_of
from staffing_tools.reports.page import page
from staffing_tools.reports.pictures import pictures_of
from staffing_tools.workload import Bootstrap
from tests.examples.test_ward_a_year import assessed, read

PART = re.compile(r"(?P<name>[a-z_]+)(?:\[(?P<number>\d+)\])?")


@cache
def figures() -> dict[str, TracedFigure]:
    return {figure.id: figure for figure in figures_of(assessed())}


@cache
def body() -> Any:
    """The page before its appendix."""
    how = Bootstrap(samples=100)
    text = page(assessed(), read().located(assessed().findings), pictures_of(assessed(), how))
    whole = html.fromstring(text)
    whole.find(".//section[@class='appendix']").drop_tree()
    return whole


def inputs(of: Assessed) -> dict[str, Any]:
    """Every part by the name that places begin with."""
    parts = of.assessment
    engine = parts.engine
    assert engine is not None
    return {
        "record": parts.record,
        "national": parts.national,
        "tool_run": engine.run,
        "settings": engine.settings,
        "workload": engine.longer,
        "judgement": parts.judgement,
        "quality": parts.quality,
        "real_time": parts.real_time,
        "experience": parts.experience,
    }


def at(place: str) -> Any:
    """What stands in the inputs at a place such as record.staffing.lines[1].funded; of a list, that of each entry."""
    found: Any = inputs(assessed())
    for part in PART.finditer(place):
        name, number = part["name"], part["number"]
        if isinstance(found, dict):
            found = found[name]
        else:
            found = [getattr(each, name) for each in found] if isinstance(found, tuple) else getattr(found, name)
        found = found[int(number) - 1] if number else found
    return found


def is_figure(number: str) -> bool:
    """Whether a number, with the decimals that it is printed with, is that of a figure."""
    value = Decimal(number.replace("\N{MINUS SIGN}", "-").replace(",", ""))
    places = len(number.partition(".")[2])
    return any(rounded(figure.exact, places) == value for figure in figures().values())


def test_a_figure_is_made_of_figures_before_it_and_of_places_that_there_are() -> None:
    coefficients = "illustrative-acute-adult 1"
    seen: set[str] = set()
    for figure in figures().values():
        assert figure.source
        for source in figure.source:
            assert source in seen or source == coefficients or at(source) is not None, (figure.id, source)
        seen.add(figure.id)


def test_a_figure_that_is_an_input_is_what_stands_there() -> None:
    read_off = [figure for figure in figures().values() if len(figure.source) == 1 and _is_number(figure.source[0])]
    assert len(read_off) > 30
    assert [figure.id for figure in read_off if figure.exact != Fraction(at(figure.source[0]))] == []


def _is_number(source: str) -> bool:
    return source not in figures() and isinstance(at(source), int | Decimal | Fraction)


def test_counts_are_those_of_the_log() -> None:
    for when in ("before", "after"):
        colours = at(f"real_time.assessments.{when}")
        for colour in ("green", "amber", "red"):
            assert figures()[f"real_time.{when}.{colour}"].exact == colours.count(colour)
    assert figures()["real_time.lead_minutes"].exact == sum(at("real_time.assessments.lead_minutes"))


@pytest.mark.parametrize("where", ["//td[contains(@class, 'number')]", "//li[contains(text(), 'WTE')]"])
def test_every_number_of_the_report_is_a_figure(where: str) -> None:
    cells = [cell.text_content().strip() for cell in body().xpath(where)]
    numbers = [match[0] for cell in cells for match in re.finditer(r"[+\N{MINUS SIGN}]?\d+\.\d+", cell)]
    assert len(numbers) >= 3
    assert [number for number in numbers if not is_figure(number)] == []


def test_every_value_written_in_a_picture_is_a_figure() -> None:
    texts = [str(text) for text in body().xpath("//*[local-name()='svg']/*[local-name()='text']/text()")]
    found = [re.fullmatch(r"(?:mean|median|\d+ % of days) (\d+(?:\.\d+)?)(?: h)?", text) for text in texts]
    bare = [text for text in texts if re.fullmatch(r"\d+\.\d\d", text)]
    numbers = [match[1] for match in found if match] + bare
    days = [match for text in texts if (match := re.search(r": (?P<wte>[\d.]+) WTE$|: (?P<met>\d+) of 365 days", text))]
    numbers += [match["wte"] or match["met"] for match in days]
    assert len(numbers) >= 4 + 8 + 15 + 3 + 2
    assert [number for number in numbers if not is_figure(number)] == []


def test_the_machine_form_holds_the_same_figures() -> None:
    form = assessed_form(assessed(), assessed().findings).plain["figures"]
    assert [(each["id"], Fraction(each["exact"])) for each in form] == [
        (id_, each.exact) for id_, each in figures().items()
    ]
