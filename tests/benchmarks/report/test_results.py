from __future__ import annotations

from benchmarks.lines import Line
from benchmarks.report import COLUMNS, markdown
from tests.benchmarks.results import line


def rows(*lines: Line) -> list[dict[str, str]]:
    head, rule, *body = markdown(lines).splitlines()
    assert head == f"| {' | '.join(COLUMNS)} |"
    assert set(rule) == set("|- ")
    return [dict(zip(COLUMNS, row.strip("| ").split(" | "), strict=True)) for row in body]


def test_a_row_has_medians_of_all_seeds_and_the_best_bound() -> None:
    (row,) = rows(
        line(seed=1, objective=650, bound=500, first_feasible_s=0.5),
        line(seed=2, objective=607, bound=600, first_feasible_s=0.1),
        line(seed=3, objective=637, bound=100, first_feasible_s=3.0),
    )
    assert row == {
        "set": "nrp24",
        "instance": "Instance1",
        "solver": "cp-sat",
        "seconds": "60",
        "workers": "2",
        "median value": "637",
        "best known": "607",
        "gap to best known": "4.9%",
        "bound": "600",
        "bound gap": "5.8%",
        "first feasible": "0.5 s",
        "seeds": "1, 2, 3",
    }


def test_of_two_seeds_the_worse_counts_and_no_roster_is_worst() -> None:
    nothing = line(seed=2, status="unknown", objective=None, bound=None, first_feasible_s=None, roster=None)
    (row,) = rows(line(seed=1), nothing)
    assert (row["median value"], row["gap to best known"], row["first feasible"]) == ("-", "-", "-")
    assert row["bound"] == "600"
    (row,) = rows(line(seed=1), nothing, line(seed=3, objective=620))
    assert row["median value"] == "620"


def test_the_later_of_two_lines_on_one_run_counts() -> None:
    (row,) = rows(line(objective=650), line(objective=640))
    assert (row["median value"], row["seeds"]) == ("640", "1")


def test_limits_and_workers_and_solvers_have_rows_of_their_own_in_natural_order() -> None:
    found = rows(
        line(instance="Instance10"),
        line(instance="Instance2"),
        line(instance="Instance2", seconds=10),
        line(instance="Instance2", workers=1),
        line(instance="Instance2", solver="another"),
    )
    assert [(row["instance"], row["solver"], row["seconds"], row["workers"]) for row in found] == [
        ("Instance2", "another", "60", "2"),
        ("Instance2", "cp-sat", "10", "2"),
        ("Instance2", "cp-sat", "60", "1"),
        ("Instance2", "cp-sat", "60", "2"),
        ("Instance10", "cp-sat", "60", "2"),
    ]


def test_an_open_instance_shows_both_known_values_and_an_unknown_one_none() -> None:
    known, unknown = rows(line(instance="Instance22"), line(instance="Instance99"))
    assert known["best known"] == "30241 (proved: 30240)"
    assert (unknown["best known"], unknown["gap to best known"]) == ("-", "-")
