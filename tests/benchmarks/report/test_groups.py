from __future__ import annotations

from statistics import median_high

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.report.groups import Setting, grouped, natural
from tests.benchmarks.results import line

VALUES = st.lists(st.one_of(st.none(), st.integers(1, 99)), min_size=1, max_size=7)


@given(values=VALUES)
def test_the_middle_run_has_the_median_value(values: list[int | None]) -> None:
    (group,) = grouped(line(seed=seed, objective=value) for seed, value in enumerate(values))
    worst = float("inf")
    middle = median_high([worst if value is None else value for value in values])
    assert group.value == (None if middle == worst else middle)
    assert group.middle.objective == group.value
    assert group.seeds == set(range(len(values)))


def test_a_group_may_be_cut_to_some_seeds() -> None:
    (group,) = grouped(line(seed=seed, objective=600 + seed, bound=seed) for seed in (3, 1, 2))
    cut = group.of(frozenset({1, 3}))
    assert [each.seed for each in cut.lines] == [1, 3]
    assert (cut.value, cut.bound, group.value) == (603, 3, 602)


def test_names_sort_as_people_count() -> None:
    names = ["Instance10", "Instance2", "away-20", "people-12", "base"]
    assert sorted(names, key=natural) == ["Instance2", "Instance10", "away-20", "base", "people-12"]


def test_a_setting_says_what_it_is() -> None:
    assert Setting("nrp24", 60.0, 2).label == "nrp24, 60 s, 2 workers"
    assert Setting("wards", 0.5, 1).label == "wards, 0.5 s, 1 worker"
