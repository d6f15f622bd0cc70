"""The grid of people and days."""

from __future__ import annotations

from roster.reports import DutyKind, Grid, GridCell, cover_of, grid_of, wishes_of
from tests.roster.reports.busy import busy_roster, busy_rulebook


def _grid() -> Grid:
    rulebook = busy_rulebook()
    roster = busy_roster(rulebook)
    return grid_of(rulebook, roster, cover_of(rulebook, roster), wishes_of(rulebook, roster))


def _cell(grid: Grid, person: str, day: int) -> GridCell:
    return next(row for row in grid.rows if row.person == person).cells[day]


def test_a_cell_knows_its_duty_and_its_marks() -> None:
    grid = _grid()
    assert _cell(grid, "R1", 0) == GridCell("E", DutyKind.EARLY, away=False, locked=False, in_charge=True, wish=False)
    assert _cell(grid, "R1", 2) == GridCell("", None, away=False, locked=False, in_charge=False, wish=True)
    assert _cell(grid, "R2", 3) == GridCell("ST", DutyKind.STUDY, away=False, locked=True, in_charge=False, wish=None)
    assert _cell(grid, "H2", 0) == GridCell("", None, away=True, locked=False, in_charge=False, wish=None)


def test_every_absence_looks_the_same() -> None:
    grid = _grid()
    assert _cell(grid, "H2", 1) == _cell(grid, "H3", 7)


def test_rows_know_their_staff_group() -> None:
    assert {row.person: row.group for row in _grid().rows}["R1"] == "Registered nurses"
    assert {row.person: row.group for row in _grid().rows}["H1"] == "Support workers"


def test_weeks_cut_days_cells_and_feet_alike() -> None:
    grid = _grid()
    first, second = grid.weeks(1)
    assert first.days + second.days == grid.days
    for whole, left, right in zip(grid.rows, first.rows, second.rows, strict=True):
        assert left.cells + right.cells == whole.cells
    for foot, before, after in zip(grid.feet, first.feet, second.feet, strict=True):
        assert before.short + after.short == foot.short


def test_the_foot_names_the_most_people_short() -> None:
    feet = {foot.group: foot.short for foot in _grid().feet}
    assert feet["PMVA"][0] == 2
    assert feet["HCSW"][5:7] == (0, 0)
