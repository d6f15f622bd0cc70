"""Every figure of a report comes out of the figures that it names, and a page is made of whatever there is."""

from __future__ import annotations

import pytest

from staffing_tools.findings import by_severity
from staffing_tools.method import assess, complete
from staffing_tools.reports import figures_of
from staffing_tools.reports.page import page
from staffing_tools.reports.seals import seal_differs
from tests.staffing_tools.method.records import assessment, national, record

ASSESSED = assess(assessment())
FIGURES = {figure.id: figure for figure in figures_of(ASSESSED)}


@pytest.mark.parametrize("id_", [id_ for id_ in FIGURES if "difference." in id_ and not id_.endswith(".percent")])
def test_a_difference_is_that_of_its_sources(id_: str) -> None:
    first, second = (FIGURES[source].exact for source in FIGURES[id_].source)
    assert FIGURES[id_].exact == first - second


TOTALS = ["staffing.funded", "staffing.in_post", "staffing.worked", "judgement.worked"]


@pytest.mark.parametrize("id_", TOTALS)
def test_a_total_is_the_sum_of_its_sources(id_: str) -> None:
    assert FIGURES[id_].exact == sum(FIGURES[source].exact for source in FIGURES[id_].source)


def test_the_engines_week_is_seven_of_its_days() -> None:
    *lines, days = (FIGURES[source].exact for source in FIGURES["engine.worked"].source)
    assert FIGURES["engine.worked"].exact == sum(lines) * 7 / days


def test_the_table_repeats_the_totals_that_it_names() -> None:
    rows = [figure for id_, figure in FIGURES.items() if id_.startswith("table.")]
    assert len(rows) == 6
    assert all(figure.exact == FIGURES[figure.source[0]].exact for figure in rows)


def test_a_page_of_an_empty_draft_says_what_is_still_needed() -> None:
    empty = record(
        staffing=None, steps=(), advice=(), assessments=(), risks=(), decision=None, signatures=(), feedback=()
    )
    parts = {"national": None, "engine": None, "judgement": None, "quality": None, "real_time": None}
    assessed = assess(assessment(record=empty, **parts))
    assert figures_of(assessed) == ()
    text = page(assessed, assessed.findings)
    assert text.count("Still needed:") == 15
    assert "Draft, incomplete" in text
    assert "No staffing figures are given yet" in text


def test_a_page_shows_what_a_departure_still_owes() -> None:
    fields = record().model_dump(mode="json", by_alias=True)
    fields["decision"]["departures"] = [{"advice": "adv-1"}]
    departing = assess(assessment(record=type(record()).model_validate(fields)))
    assert page(departing, by_severity(departing.findings)).count(">owed<") == 4


def test_a_seal_is_that_of_the_same_words_inputs_and_figures() -> None:
    sealed = complete(ASSESSED)
    assert seal_differs(ASSESSED, sealed) == ()
    other = assess(assessment(national=national(wte="35.00")))
    assert [finding.place for finding in seal_differs(other, sealed)] == [("national",), ("triangulation",)]
