"""A completed record alone: what it shows again, and what it does not hold."""

from __future__ import annotations

from staffing_tools.method import assess, assessed_from, complete
from staffing_tools.reports import figures_of
from tests.staffing_tools.method.records import assessment


def test_tables_findings_and_steps_are_those_that_were_sealed() -> None:
    assessed = assess(assessment())
    made = assessed_from(complete(assessed)).assessed
    assert (made.triangulation, made.later, made.findings) == (
        assessed.triangulation,
        assessed.later,
        assessed.findings,
    )
    assert [step.state for step in made.steps] == [step.state for step in assessed.steps]
    assert (made.real_time, made.judgement, made.quality) == (assessed.real_time, assessed.judgement, assessed.quality)


def test_a_set_that_is_named_and_not_held_leaves_out_the_lines_of_the_engine() -> None:
    assessed = assess(assessment())
    made = assessed_from(complete(assessed))
    assert assessed.tool is not None
    assert made.assessed.tool is None
    assert made.left_out[0].startswith("the lines of the indicative engine")


def test_every_figure_still_leads_back_to_figures_or_places() -> None:
    made = assessed_from(complete(assess(assessment()))).assessed
    seen: set[str] = set()
    places = ("record.", "national.", "judgement.", "quality.", "real_time.", "triangulation.")
    for figure in figures_of(made):
        assert all(source in seen or source.startswith(places) for source in figure.source), figure
        seen.add(figure.id)
    assert "engine.total" in seen
