from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from benchmarks.report.contest import OURS, Contest, contests
from benchmarks.report.sides import Tally, beside_published, side_by_side, sources, tallies, tallies_published
from benchmarks.report.tables import Cell, Table, markdown_of
from tests.benchmarks.results import line

VALUE = st.one_of(st.none(), st.integers(0, 9))


def contest() -> Contest:
    """Ours against two others: better, equal and worse, and once alone."""
    values: dict[str, dict[str, int | None]] = {
        "Instance1": {OURS: 607, "cp-sat": 610, "highs": 607},
        "Instance2": {OURS: 830, "cp-sat": 828, "highs": None},
        "Instance8": {OURS: 1340, "cp-sat": 1340},
    }
    (found,) = contests(
        line(instance=name, solver=solver, objective=value)
        for name, row in values.items()
        for solver, value in row.items()
    )
    return found


def texts(table: Table) -> list[list[str]]:
    return [[cell.text for cell in row] for row in table.rows]


def test_side_by_side_marks_the_best_of_each_row() -> None:
    table = side_by_side(contest())
    assert table.columns == ("instance", "best known or found", OURS, "cp-sat", "highs")
    assert texts(table) == [
        ["Instance1", "607", "607", "610", "607"],
        ["Instance2", "828", "830", "828", "-"],
        ["Instance8", "1300", "1340", "1340", "-"],
    ]
    assert [[cell.strong for cell in row[2:]] for row in table.rows] == [
        [True, False, True],
        [False, True, False],
        [True, True, False],
    ]
    assert "| Instance1 | 607 | **607** | 610 | **607** |\n" in markdown_of(table)


def test_tallies_count_wins_ties_and_losses_on_what_both_have_run() -> None:
    assert texts(tallies(contest())) == [
        ["cp-sat", "3", "1", "1", "1", "66.7%"],
        ["highs", "2", "1", "1", "0", "100.0%"],
    ]


@given(st.lists(st.tuples(VALUE, VALUE)))
def test_a_tally_is_fair(pairs: list[tuple[int | None, int | None]]) -> None:
    ours, theirs = Tally.of(pairs), Tally.of([(b, a) for a, b in pairs])
    assert (ours.wins, ours.ties, ours.losses) == (theirs.losses, theirs.ties, theirs.wins)
    assert ours.count == sum(pair != (None, None) for pair in pairs)
    if ours.count:
        assert ours.ahead_or_equal == pytest.approx(1 - ours.losses / ours.count)


def test_no_pair_has_no_share() -> None:
    assert Tally.of([(None, None)]).ahead_or_equal is None


def test_published_results_are_marked_and_held_beside_ours() -> None:
    table = beside_published(contest())
    assert table.columns[:2] == ("instance", f"{OURS} 60 s")
    assert "IP+VNS 60 min (published)" in table.columns
    assert all(column.endswith("(published)") for column in table.columns[2:])
    assert "Strandmark (published)" not in table.columns
    row = dict(zip(table.columns, table.rows[2], strict=True))
    assert row["Gurobi 10 min (published)"] == Cell("8995")
    assert row["B&P 60 min (published)"] == Cell("1308", strong=True)
    assert ["Gurobi 10 min (published)", "3", "1", "1", "1", "66.7%"] in texts(tallies_published(contest()))
    assert "IP+VNS: integer programming and variable neighbourhood search, Rahimian et al. (2017)." in sources(
        contest()
    )


def test_of_a_set_without_published_results_there_is_no_table() -> None:
    (found,) = contests([line(set="wards", instance="base", solver=OURS)])
    assert (beside_published(found).rows, tallies_published(found).rows, sources(found)) == ((), (), [])


def test_without_ours_there_is_nothing_to_tally() -> None:
    (found,) = contests([line(solver="cp-sat"), line(solver="highs")])
    assert (tallies(found).rows, beside_published(found).rows, tallies_published(found).rows) == ((), (), ())
