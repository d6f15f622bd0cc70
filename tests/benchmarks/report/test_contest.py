from __future__ import annotations

from benchmarks.report.contest import OURS, contests
from tests.benchmarks.results import line


def test_each_setting_is_a_contest_with_ours_first() -> None:
    lines = [line(solver=name, seconds=seconds) for seconds in (60.0, 10.0) for name in ("highs", "cp-sat", OURS)]
    short, long = contests(lines)
    assert (short.setting.seconds, long.setting.seconds) == (10.0, 60.0)
    assert short.solvers == (OURS, "cp-sat", "highs")


def test_only_seeds_that_all_have_run_count() -> None:
    (contest,) = contests(
        [
            line(solver=OURS, seed=1, objective=650),
            line(solver=OURS, seed=2, objective=640),
            line(solver=OURS, seed=3, objective=620),
            line(solver="cp-sat", seed=3, objective=630),
        ]
    )
    assert (contest.value("Instance1", OURS), contest.value("Instance1", "cp-sat")) == (620, 630)


def test_an_instance_without_a_common_seed_is_left_out() -> None:
    apart = [line(solver=OURS, seed=1), line(solver="cp-sat", seed=2)]
    assert contests(apart) == []
    (contest,) = contests([*apart, line(instance="Instance2", solver=OURS)])
    assert contest.instances == contest.both(OURS) == ("Instance2",)


def test_a_solver_may_lack_an_instance() -> None:
    (contest,) = contests([line(solver=OURS), line(solver="cp-sat"), line(solver=OURS, instance="Instance2")])
    assert contest.both(OURS) == ("Instance1", "Instance2")
    assert contest.both(OURS, "cp-sat") == ("Instance1",)


def test_the_best_is_the_known_value_or_what_was_found() -> None:
    known, better, only = "Instance1", "Instance22", "people-12"
    (contest,) = contests([line(instance=known), line(instance=better, objective=30000, seed=2)])
    assert (contest.best[known], contest.best[better]) == (607, 30000)
    (contest,) = contests([line(set="wards", instance=only), line(set="wards", instance="base", objective=None)])
    assert contest.best == {only: 610}
