from __future__ import annotations

from itertools import combinations, pairwise

import matplotlib.colors
import numpy as np
import pytest
from matplotlib.figure import Figure

from benchmarks.report.style import COLOURS, Label, colours, label_ends, markers

DEUTERANOPIA = ((0.367, 0.861, -0.228), (0.280, 0.673, 0.047), (-0.012, 0.043, 0.969))
PROTANOPIA = ((0.152, 1.053, -0.205), (0.115, 0.786, 0.099), (-0.004, -0.048, 1.052))
"""Linear RGB as it is seen without green or red cones (Machado, Oliveira and Fernandes 2009)."""

LEAST = 0.15
"""Distance in RGB, black to white being the root of three."""


@pytest.mark.parametrize("seen", [DEUTERANOPIA, PROTANOPIA], ids=["no green", "no red"])
def test_colour_blind_readers_can_tell_the_colours_apart(seen: tuple[tuple[float, ...], ...]) -> None:
    shades = [np.clip(np.array(seen) @ np.array(matplotlib.colors.to_rgb(colour)), 0, 1) for colour in COLOURS]
    assert min(np.linalg.norm(a - b) for a, b in combinations(shades, 2)) > LEAST


def test_ours_keeps_its_colour_and_no_two_share_one() -> None:
    shades = colours(["portfolio", "cp-sat", "highs", "scip", "timefold"])
    assert shades["portfolio"] == COLOURS[0]
    assert len(set(shades.values())) == 5
    assert len(set(markers("abcdefghij").values())) == 10


def test_labels_of_lines_that_end_together_stand_apart() -> None:
    axes = Figure().subplots()
    axes.set_ylim(0, 1)
    label_ends(axes, [Label(name, "#000000", 0.5) for name in "abc"] + [Label("low", "#000000", 0.1)], apart=0.1)
    heights = {text.get_text(): text.get_position()[1] for text in axes.texts}
    assert heights["low"] == pytest.approx(0.1)
    assert [b - a for a, b in pairwise(heights[name] for name in "abc")] == pytest.approx([0.1, 0.1])
