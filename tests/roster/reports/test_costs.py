"""Costs as they are shown: pounds with a word on whether they are confirmed, and nobody's own on a shared view."""

from __future__ import annotations

import datetime as dt
import io
import re
from pathlib import Path

import openpyxl
from rich.console import Console

from api.cli.cost_form import cost_form
from roster.files import export_excel
from roster.files.page import page
from roster.reports import summary_of, terminal
from roster.rules.rulebook import Rulebook
from tests.roster.pay.paid_ward import SALARIES, paid_ward
from tests.roster.rules.cover.mixed import mixed_ward
from tests.wards import START, roster_of

STAMP = dt.datetime(2026, 10, 1, tzinfo=dt.UTC)
GAP = [{"group": "RN", "start": "07:00", "end": "15:00", "least": 1, "weekdays": "Tue"}]
ORDER = [
    {"step": "bank", "most_minutes": 480, "source": "Board policy"},
    {"step": "off-framework-agency", "most_minutes": 400, "source": "Board policy"},
]


def _rulebook() -> Rulebook:
    return Rulebook.of(paid_ward(demand=GAP, gap_filling=ORDER, pay_rates=SALARIES))


def _terminal(rulebook: Rulebook, **cells: str) -> str:
    out = io.StringIO()
    summary = summary_of(rulebook, roster_of(rulebook.ward, **cells))
    Console(width=200, file=out, color_system=None).print(terminal(summary))
    return out.getvalue()


def test_every_sum_of_pounds_says_whether_it_is_confirmed() -> None:
    """Of a night the premium is not, so neither is the person's sum nor the whole; basic pay is the board's."""
    shown = _terminal(_rulebook(), R2="N")
    assert re.search(r"Basic pay of contracted hours worked +10:00 +£210\.00 *\n", shown)
    assert re.search(r"Unsocial premiums +10:00 +£63\.00 \(unconfirmed\)", shown)
    assert re.search(r"R2 +£1,575\.00 \(unconfirmed\) +£63\.00 \(unconfirmed\)", shown)
    assert re.search(r"All +£[\d,]+\.\d\d \(unconfirmed\)", shown)
    assert (
        "Unconfirmed: Agency outside the framework (ILLUSTRATIVE); Bank (INFERRED-bk); Unsocial hours (INFERRED)"
        in shown
    )


def test_agency_above_the_cap_and_gaps_that_are_not_in_it_are_told() -> None:
    """Two Tuesdays of 480 minutes: 480 from the bank, 400 from an agency, 80 for which no step is left."""
    shown = " ".join(_terminal(_rulebook()).split())
    assert (
        "Agency, RN on Tue 10 Nov, 6 hours 40 minutes: 200 % of an employee's cost (unconfirmed); 150 % is the" in shown
    )
    assert "Not in it: 1 hour 20 minutes of gaps" in shown


def test_the_page_and_the_workbook_have_sums_and_nobodys_own(tmp_path: Path) -> None:
    rulebook = _rulebook()
    roster = roster_of(rulebook.ward, R2="N")
    html = page(rulebook, roster)
    assert "£63.00 (unconfirmed)" in html
    assert "£1,575.00" not in html
    export_excel(rulebook, roster, tmp_path / "roster.xlsx", STAMP)
    sheet = openpyxl.load_workbook(tmp_path / "roster.xlsx")["Costs"]
    rows = [tuple(cell.value for cell in row) for row in sheet.iter_rows(min_row=4, max_col=4)]
    assert ("Unsocial premiums", 10, 63, "unconfirmed") in rows
    assert ("Mon 2 Nov", "N", 273, "unconfirmed") in rows
    assert "R2" not in {value for row in rows for value in row}


def test_the_machine_form_is_in_pence() -> None:
    """The night lasts into the first of the two gaps: 450 and 480 minutes are left."""
    rulebook = _rulebook()
    found = cost_form(summary_of(rulebook, roster_of(rulebook.ward, R2="N")).costs)
    assert found["elements"]["unsocial"] == {"minutes": 600, "pence": 6300, "confirmed": False}
    assert found["people"]["R2"] == {"pence": 157_500, "confirmed": False}
    assert found["shifts"] == [{"date": START.isoformat(), "duty": "N", "pence": 27_300, "confirmed": False}]
    assert sum(money["pence"] for money in found["elements"].values()) == found["total"]["pence"]
    assert [(gap["paid_as"], gap["minutes"]) for gap in found["gaps"]] == [("bank", 450), ("bank", 30), ("agency", 400)]
    assert [gap["step"] for gap in found["gaps"]] == ["bank", "bank", "off-framework-agency"]
    assert (found["uncosted_minutes"], found["agency_over_cap"][0]["share"]) == (50, 2.0)


def test_the_private_list_reaches_no_view_that_is_shared(tmp_path: Path) -> None:
    """What it finds is told to the manager on the terminal, and on a page or in a workbook not even counted."""
    rulebook = Rulebook.of(mixed_ward())
    roster = roster_of(rulebook.ward, R1="E", H1="E")
    words = "R1 with H1 on Mon 2 Nov 07:30-15:00"
    assert words in _terminal(rulebook, R1="E", H1="E")
    html = page(rulebook, roster)
    assert words not in html
    assert "Pairings" not in html
    export_excel(rulebook, roster, tmp_path / "roster.xlsx", STAMP)
    book = openpyxl.load_workbook(tmp_path / "roster.xlsx")
    cells = {str(cell.value) for sheet in book.worksheets for row in sheet for cell in row}
    assert not [text for text in cells if words in text or "Pairings" in text]
