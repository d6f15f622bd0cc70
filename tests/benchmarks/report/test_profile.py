from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from benchmarks.report.contest import OURS, Contest, contests
from benchmarks.report.profile import distances, profile
from tests.benchmarks.results import line

INFINITE = float("inf")


def contest(*values: tuple[int | None, int | None]) -> Contest:
    """Ours and another's values on as many instances."""
    (found,) = contests(
        line(instance=f"Instance{number}", solver=solver, objective=value)
        for number, pair in enumerate(values, start=1)
        for solver, value in zip((OURS, "cp-sat"), pair, strict=True)
    )
    return found


def test_distances_by_hand() -> None:
    found = distances(contest((100, 150), (200, 100), (0, 5), (7, None), (None, None)))
    assert found == {OURS: [0.0, 1.0, 0.0, 0.0], "cp-sat": [0.5, 0.0, INFINITE, INFINITE]}


def test_an_instance_that_not_all_have_run_is_left_out() -> None:
    lines = [line(solver=OURS), line(solver="cp-sat", objective=620), line(solver=OURS, instance="Instance2")]
    (found,) = contests(lines)
    assert {solver: len(beyond) for solver, beyond in distances(found).items()} == {OURS: 1, "cp-sat": 1}


def test_a_profile_by_hand() -> None:
    assert profile([0.0, 0.5, 0.5, INFINITE]) == ((0.0, 0.25), (0.5, 0.75))
    assert profile([INFINITE]) == profile([]) == ()


@given(st.lists(st.one_of(st.floats(0, 10), st.just(INFINITE)), min_size=1))
def test_a_profile_rises_to_the_share_that_has_a_roster(beyond: list[float]) -> None:
    shares = [share for _, share in profile(beyond)]
    assert shares == sorted(set(shares))
    reached = sum(each != INFINITE for each in beyond) / len(beyond)
    assert (shares[-1] if shares else 0.0) == reached


def test_somebody_is_best_on_every_instance() -> None:
    found = distances(contest((100, 150), (200, 100), (7, None)))
    assert all(0.0 in each for each in zip(*found.values(), strict=True))
