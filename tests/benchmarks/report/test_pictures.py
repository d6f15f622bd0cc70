"""What the pictures draw, read back from them."""

from __future__ import annotations

import numpy as np
import pytest
from matplotlib.axes import Axes

from benchmarks.report.contest import OURS, contests
from benchmarks.report.pictures import instances_picture, profile_picture, time_picture
from benchmarks.report.style import colours
from tests.benchmarks.report.lines import contest
from tests.benchmarks.results import line

SHADES = colours((OURS, "cp-sat"))


def stair(axes: Axes, solver: str, style: str = "-") -> list[tuple[float, float]]:
    """The points of a solver's line."""
    (found,) = [
        each
        for each in axes.lines
        if (each.get_color(), each.get_linestyle(), each.get_marker()) == (SHADES[solver], style, "None")
    ]
    return [(float(x), float(y)) for x, y in np.asarray(found.get_xydata())]


def words(axes: Axes) -> set[str]:
    return {text.get_text() for text in axes.texts}


def test_a_profile_holds_solvers_on_the_instances_of_both() -> None:
    (axes,) = profile_picture(contest()).axes
    assert stair(axes, OURS) == [(-1.0, 0.0), (0.0, 1.0), (20.0, 1.0)]
    assert stair(axes, "cp-sat") == [(-1.0, 0.0), (pytest.approx(193 / 607), 1.0), (20.0, 1.0)]
    assert words(axes) == {OURS, "cp-sat"}


def test_a_solver_that_never_found_a_roster_stays_at_the_bottom() -> None:
    (found,) = contests([line(solver=OURS), line(solver="cp-sat", objective=None)])
    (axes,) = profile_picture(found).axes
    assert {y for _, y in stair(axes, "cp-sat")} == {0.0}


def test_gaps_over_time_are_medians_of_all_runs_to_the_limit() -> None:
    best, bound = time_picture(contest()).axes
    ours = dict(stair(best, OURS))
    assert list(ours) == [0.01, 0.2, 1.0, 1.5, 9.0, 60.0]
    assert list(ours.values()) == pytest.approx([1, 293 / 900, 93 / 700, 93 / 700, 0, 0])
    assert dict(stair(best, "cp-sat"))[60.0] == pytest.approx(1 - 607 / 800)
    assert dict(stair(bound, "cp-sat"))[60.0] == pytest.approx(300 / 800)
    assert words(best) == words(bound) == {OURS, "cp-sat"}


def test_every_instance_has_a_panel_with_markers_of_the_methods_that_found_a_value() -> None:
    figure = instances_picture(contest())
    assert [axes.get_title(loc="left") or axes.get_title() for axes in figure.axes] == [
        "Instance1",
        "Instance2",
        "Instance3",
    ]
    first = figure.axes[0]
    marked = [
        (float(np.asarray(each.get_xdata())[0]), each.get_marker())
        for each in first.lines
        if each.get_marker() != "None"
    ]
    assert [x for x, _ in marked] == [0.2, 1.0, 9.0]
    assert len({shape for _, shape in marked}) == 3
    assert dict(stair(first, OURS, ":"))[1.0] == pytest.approx(100 / 700)
    (key,) = figure.legends
    assert [text.get_text() for text in key.get_texts()] == [
        OURS,
        "cp-sat",
        "gap to the best",
        "gap to the bound",
        "by annealing",
        "by columns",
        "by cp-sat",
    ]


def test_a_run_without_a_roster_stays_at_the_top() -> None:
    assert {y for _, y in stair(instances_picture(contest()).axes[2], OURS)} == {1.0}
