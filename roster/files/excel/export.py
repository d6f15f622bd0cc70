"""The workbook as a whole."""

from __future__ import annotations

import datetime as dt
import io
from pathlib import Path

import xlsxwriter

from roster.files.atomic import write_whole
from roster.files.excel.beyond_contract import beyond_contract_sheet
from roster.files.excel.costs import costs_sheet
from roster.files.excel.cover import cover_sheet
from roster.files.excel.findings import findings_sheet
from roster.files.excel.grid import grid_sheet
from roster.files.excel.legal_basis import legal_basis_sheet
from roster.files.excel.people import people_sheet
from roster.files.excel.styles import Styles
from roster.files.excel.value import value_sheet
from roster.files.excel.wishes import wishes_sheet
from roster.reports import summary_of
from roster.rules.rulebook import Rulebook
from roster.ward import Roster


def export_excel(rulebook: Rulebook, roster: Roster, path: Path, stamp: dt.datetime | None = None) -> None:
    """Write the workbook. It names no reason, no pattern and no single wish, and holds no formula.

    `stamp` is the moment of writing, in UTC; the present if it is not given. Raises OSError.
    """
    summary = summary_of(rulebook, roster)
    content = io.BytesIO()
    with xlsxwriter.Workbook(
        content, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    ) as book:
        created = (stamp or dt.datetime.now(dt.UTC)).replace(tzinfo=None)
        book.set_properties({"title": f"{summary.ward.title}: roster", "created": created})
        styles = Styles(book)
        grid_sheet(book, styles, summary)
        cover_sheet(book, styles, summary.cover, summary.gap_reasons)
        people_sheet(book, styles, summary.people)
        wishes_sheet(book, styles, summary)
        findings_sheet(book, styles, summary.findings)
        value_sheet(book, styles, summary)
        legal_basis_sheet(book, styles, summary.legal_basis)
        beyond_contract_sheet(book, styles, summary.beyond_contract)
        costs_sheet(book, styles, summary.costs)
    write_whole(path, content.getvalue())
