"""The workbook, opened by two readers that did not write it."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import xlsxwriter
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from roster.files import export_excel
from roster.files.excel.cover import cover_sheet
from roster.files.excel.styles import Styles
from roster.reports import Cover, CoverInterval, GroupCover, summary_of
from roster.rules.rulebook import Rulebook
from roster.ward import Roster
from tests.roster.reports.busy import busy_roster, busy_rulebook, day, proof_with

STAMP = dt.datetime(2026, 10, 1, 12, tzinfo=dt.UTC)


@pytest.fixture(name="rulebook")
def _rulebook() -> Rulebook:
    return busy_rulebook()


@pytest.fixture(name="roster")
def _roster(rulebook: Rulebook) -> Roster:
    return busy_roster(rulebook, proof_with(1, 1, 0), R2="E+N L", R3="N")


@pytest.fixture(name="path")
def _path(rulebook: Rulebook, roster: Roster, tmp_path: Path) -> Path:
    path = tmp_path / "roster.xlsx"
    export_excel(rulebook, roster, path, STAMP)
    return path


def _sheet(path: Path, name: str) -> list[list[Any]]:
    return CalamineWorkbook.from_path(str(path)).get_sheet_by_name(name).to_python(skip_empty_area=False)


def _styled(path: Path, name: str) -> Worksheet:
    sheet = openpyxl.load_workbook(path)[name]
    assert isinstance(sheet, Worksheet)
    return sheet


def _below(rows: list[list[Any]], heading: str) -> list[list[Any]]:
    """The lines below the last row that begins with a heading, up to an empty one."""
    start = max(number for number, row in enumerate(rows) if row[0] == heading) + 1
    stop = next((number for number in range(start, len(rows)) if rows[number][0] == ""), len(rows))
    return rows[start:stop]


def test_the_grid_says_what_the_roster_says(path: Path, roster: Roster) -> None:
    rows = {row[0]: tuple(row[2 : 2 + roster.days]) for row in _sheet(path, "Roster") if row[0] in roster.cells}
    assert rows == roster.cells


def test_the_grid_is_headed_by_its_dates_and_frozen_below_them(path: Path, roster: Roster) -> None:
    sheet = _styled(path, "Roster")
    assert sheet.freeze_panes == "C6"
    assert [sheet.cell(5, 3 + n).value for n in range(roster.days)] == [
        dt.datetime.combine(day(n), dt.time()) for n in range(roster.days)
    ]
    assert sheet.page_setup.orientation == "landscape"
    setup = sheet.sheet_properties.pageSetUpPr
    assert setup is not None
    assert setup.fitToPage


def test_duties_are_coloured_by_kind_and_the_charge_is_starred(path: Path) -> None:
    sheet = _styled(path, "Roster")
    rows = {sheet.cell(row, 1).value: row for row in range(6, 12)}
    charge, locked, away = sheet.cell(rows["R1"], 3), sheet.cell(rows["R1"], 4), sheet.cell(rows["H2"], 3)
    assert (charge.value, charge.number_format, charge.font.bold) == ("E", '@"*"', True)
    assert charge.fill.fgColor.rgb == "FFFFE9A8"
    assert locked.fill.fgColor.rgb == "FFFBCBA7"
    assert (away.value, away.fill.fill_type) == (None, "lightUp")
    assert sheet.cell(rows["R3"], 8).fill.fgColor.rgb == "FFEEF2F4"


def test_no_cell_of_any_sheet_is_a_formula(path: Path) -> None:
    cells = [cell for sheet in openpyxl.load_workbook(path) for row in sheet.iter_rows() for cell in row]
    assert all(cell.data_type != "f" for cell in cells)
    name = next(cell for cell in cells if cell.value == "=SUM(A1:A2)")
    assert name.quotePrefix


def test_people_have_their_hours(path: Path, rulebook: Rulebook, roster: Roster) -> None:
    lines = _below(_sheet(path, "People"), "Person")
    people = summary_of(rulebook, roster).people
    assert [(line[0], line[1]) for line in lines] == [(person.person, person.name) for person in people]
    for line, person in zip(lines, people, strict=True):
        hours = person.hours
        wanted = (hours.contract, hours.credited, hours.owed, hours.worked, hours.carried, hours.net)
        assert [round(amount * 60) for amount in line[3:9]] == list(wanted)


def test_every_interval_is_in_the_sheet_of_cover(path: Path, rulebook: Rulebook, roster: Roster) -> None:
    lines = _below(_sheet(path, "Cover"), "Group")
    intervals = [i for group in summary_of(rulebook, roster).cover.groups for i in group.intervals]
    assert [(line[0], line[2], line[4], line[5]) for line in lines] == [
        (i.title, i.clock, i.present, i.short) for i in intervals
    ]


def test_a_shortfall_is_never_shown_as_full_cover(tmp_path: Path) -> None:
    covered = CoverInterval("RN", "Nurses", day(0), 0, 100_000, 1, None, 1)
    gap = CoverInterval("RN", "Nurses", day(0), 100_000, 100_030, 1, None, 0)
    path = tmp_path / "cover.xlsx"
    with xlsxwriter.Workbook(str(path)) as book:
        cover_sheet(book, Styles(book), Cover((GroupCover("RN", "Nurses", "staff", (covered, gap)),)), ())
    cell = _styled(path, "Cover").cell(4, 6)
    assert (cell.value, cell.number_format) == (0.999, "0.0%")


def test_without_a_demand_nothing_is_said_of_cover(tmp_path: Path) -> None:
    rulebook = busy_rulebook(demand=[])
    path = tmp_path / "roster.xlsx"
    export_excel(rulebook, busy_roster(rulebook), path, STAMP)
    assert "No demand is given, so nothing can be said of cover." in {row[0] for row in _sheet(path, "Cover")}


def test_value_by_rule_and_the_proof(path: Path, rulebook: Rulebook, roster: Roster) -> None:
    rows, summary = _sheet(path, "Value"), summary_of(rulebook, roster)
    lines = {row[0]: row[2:4] for row in _below(rows, "Rule")}
    private = [rule for rule in summary.value.rules if rule.title not in lines]
    assert [rule.rule for rule in private] == ["pairings"]
    for rule in summary.value.rules:
        assert rule in private or lines[rule.title] == [rule.breaches, rule.cost]
    assert lines["All rules"] == [summary.value.breaches, summary.value.cost]
    said = [row[0] for row in rows]
    assert all(sentence in said for sentence in summary.proof.sentences)


def test_findings_are_listed_and_personal_ones_counted(path: Path, rulebook: Rulebook, roster: Roster) -> None:
    rows, findings = _sheet(path, "Findings"), summary_of(rulebook, roster).findings
    words = {row[5] for row in rows}
    for finding in findings:
        assert (finding.words in words) == (finding.rule not in {"protected-patterns", "wishes"})
    assert "Protected patterns: 1, for the ward manager and the person alone" in {row[0] for row in rows}


def test_the_same_roster_gives_the_same_file(path: Path, rulebook: Rulebook, roster: Roster, tmp_path: Path) -> None:
    again = tmp_path / "again.xlsx"
    export_excel(rulebook, roster, again, STAMP)
    assert again.read_bytes() == path.read_bytes()


def test_hours_beyond_contract_and_the_legal_basis_have_their_sheets(tmp_path: Path) -> None:
    rulebook = busy_rulebook()
    roster = busy_roster(rulebook, R1="E " * 12)
    summary = summary_of(rulebook, roster)
    path = tmp_path / "roster.xlsx"
    export_excel(rulebook, roster, path, STAMP)
    told = _below(_sheet(path, "Legal basis"), "Topic")
    assert [row[0] for row in told] == [line.topic for line in summary.legal_basis]
    first = _below(_sheet(path, "Beyond contract"), "Person")[0]
    assert first[:4] == ["R1", 36, 0, (12 * 450 - 4320) / 60]
