from __future__ import annotations

from benchmarks.known import known_values
from benchmarks.published import published_results


def test_a_published_result_is_named_as_such_with_its_source() -> None:
    by_label = {entry.label: entry for entry in published_results("nrp24")}
    assert len(by_label) == len(published_results("nrp24")) == 10
    vns = by_label["IP+VNS 60 min (published)"]
    assert (vns.values["Instance18"], vns.minutes) == (4662, 60)
    assert "Rahimian et al. (2017)" in vns.source
    assert by_label["Strandmark (published)"].minutes is None


def test_no_published_value_is_below_what_is_known() -> None:
    known = known_values("nrp24")
    for entry in published_results("nrp24"):
        assert entry.values.keys() <= known.keys()
        assert all(value >= known[name].best for name, value in entry.values.items()), entry.label


def test_a_longer_limit_is_no_worse() -> None:
    by_label = {entry.label: entry.values for entry in published_results("nrp24")}
    for method in ("EC", "Gurobi", "IP+VNS", "F&O+SA"):
        short, long = (by_label[f"{method} {minutes} min (published)"] for minutes in (10, 60))
        assert all(long[name] <= short[name] for name in long), method


def test_of_other_sets_nothing_is_kept() -> None:
    assert published_results("wards") == ()
