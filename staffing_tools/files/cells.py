"""Cells of CSV text and of workbook sheets, through pandas, and a sheet out of a table."""

from __future__ import annotations

import datetime as dt
import io
import warnings
from typing import Any

import pandas as pd
import python_calamine as calamine

from roster.files.document import unusable
from roster.files.package import NO_WORKBOOK, package_problem

Cells = list[list[Any]]
"""Rows of plain values, the headings first, with empty text where nothing stands in a cell."""

_CREATED = dt.datetime(2026, 1, 1)
"""Two workbooks of the same entries are the same to the byte."""

_DAMAGED = "the workbook is damaged or cut short; save it again as .xlsx"


def csv_cells(text: str) -> Cells:
    """Every cell as text; columns parted by commas, or by semicolons or tabs. Raises InputError for ragged rows."""
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pd.errors.ParserWarning)
            frame = pd.read_csv(
                io.StringIO(text),
                sep=separator,
                header=None,
                names=range(first.count(separator) + 1),
                index_col=False,
                dtype=str,
                na_filter=False,
                skip_blank_lines=False,
            )
    except (pd.errors.ParserError, pd.errors.ParserWarning):
        raise unusable("a row has more cells than there are headings; put quotes around text with commas") from None
    return _cells(frame)


def sheet_cells(content: bytes, key: str) -> tuple[str, Cells]:
    """The name and the cells of the sheet called `key`, or of the only sheet. Raises InputError."""
    problem = package_problem(content) or ("" if content.startswith(b"PK") else NO_WORKBOOK)
    if problem:
        raise unusable(problem)
    try:
        with pd.ExcelFile(io.BytesIO(content), engine="calamine") as book:
            name = _sheet_name([str(each) for each in book.sheet_names], key)
            return name, _cells(pd.read_excel(book, sheet_name=name, header=None, dtype=object, na_filter=False))
    except (calamine.CalamineError, OSError):
        raise unusable(_DAMAGED) from None
    except BaseException as error:
        if type(error).__name__ != "PanicException":
            raise
        raise unusable(_DAMAGED) from None


def sheet_of(frame: pd.DataFrame, name: str) -> bytes:
    """A workbook with one sheet. Text stays text, even where it looks like a formula."""
    buffer = io.BytesIO()
    options = {"options": {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}}
    with pd.ExcelWriter(buffer, engine="xlsxwriter", engine_kwargs=options) as writer:
        writer.book.set_properties({"created": _CREATED})
        frame.to_excel(writer, sheet_name=name, index=False)
        writer.sheets[name].freeze_panes(1, 1)
    return buffer.getvalue()


def _sheet_name(names: list[str], key: str) -> str:
    called = {name.strip().lower(): name for name in names}
    if key not in called and len(names) > 1:
        raise unusable(f"the workbook has no sheet {key}; name the sheet of the entries so")
    return called.get(key, names[0])


def _cells(frame: pd.DataFrame) -> Cells:
    return [[_plain(cell) for cell in row] for row in frame.itertuples(index=False, name=None)]


def _plain(cell: Any) -> Any:
    """A cell as a plain value; a whole number without its point."""
    if cell is None or (isinstance(cell, float) and cell != cell):
        return ""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell.to_pydatetime() if isinstance(cell, pd.Timestamp) else cell
