"""The three ways of resampling that are timed against one another give the same figures."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.kernels.resampling import WAYS, resampling_report, year
from staffing_tools.workload import PERCENTS, Bootstrap


@settings(deadline=None, max_examples=25)
@given(st.integers(1, 40), st.integers(1, 40), st.integers(1, 9), st.integers(0, 1000))
def test_all_ways_agree(days: int, length: int, block: int, seed: int) -> None:
    array = year(days, 2, seed)
    found = [way(array, length, PERCENTS, Bootstrap(7, seed, block)) for way in WAYS.values()]
    for other in found[1:]:
        np.testing.assert_allclose(found[0].means, other.means)
        np.testing.assert_array_equal(found[0].percentiles, other.percentiles)


def test_the_report_has_a_line_for_each_way() -> None:
    lines = resampling_report(runs=1, samples=5).splitlines()
    assert [line.split(" | ")[1] for line in lines[2:]] == list(WAYS)
    assert lines[2].endswith("| 1.0 |")
