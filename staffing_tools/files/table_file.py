"""Tables of entries in CSV, workbooks and JSON, through pandas."""

from __future__ import annotations

import datetime as dt
import io
import warnings
from functools import partial
from pathlib import Path
from typing import Any

import pandas as pd
import python_calamine as calamine

from roster.files import Document, write_whole
from roster.files.content import content_of, text_of
from roster.files.document import unusable
from roster.files.json_document import read_json
from roster.files.json_text import json_text
from roster.files.package import NO_WORKBOOK, package_problem
from roster.files.workbook import is_workbook
from roster.ward import InputError
from staffing_tools.files.table_form import TableForm

_CREATED = dt.datetime(2026, 1, 1)
"""Two workbooks of the same entries are the same to the byte."""


def read_table(path: Path | str, form: TableForm) -> Document:
    """The entries in a .csv, .xlsx or .json file, as a document with one list.

    The first row of a table names its columns; a workbook has them on the sheet named after the list, or on its only
    sheet. Places become rows and columns of the file. Raises InputError.
    """
    path = Path(path)
    content, suffix = content_of(path), path.suffix.lower()
    if is_workbook(content, suffix):
        sheet, frame = _sheet(content, form.key)
        return _document(frame, form, f"sheet {sheet}, ")
    text = text_of(content)
    if suffix == ".json":
        return _list_of(read_json(text), form)
    return _document(_csv(text), form, "")


def write_table(entries: list[dict[str, Any]], path: Path | str, form: TableForm) -> None:
    """Write plain entries as .csv, .xlsx or .json. Raises InputError for another ending, OSError."""
    path = Path(path)
    match path.suffix.lower():
        case ".csv":
            content = form.frame(entries).to_csv(index=False, lineterminator="\n").encode()
        case ".xlsx":
            content = _workbook(form.frame(entries), form.key)
        case ".json":
            content = json_text({form.key: entries}).encode()
        case _:
            raise unusable("a table is written as .csv, .xlsx or .json; give a name that ends so")
    write_whole(path, content)


def _list_of(document: Document, form: TableForm) -> Document:
    entries = document.values.get(form.key)
    if not isinstance(entries, list) or set(document.values) - {form.key, "schema"}:
        raise unusable(f'the file should hold {{"{form.key}": [...]}} and nothing else')
    return Document({form.key: entries})


def _csv(text: str) -> pd.DataFrame:
    """Every cell as text, first row included; columns parted by commas, or by semicolons or tabs."""
    first = text.partition("\n")[0]
    separator = max(",;\t", key=first.count)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("error", pd.errors.ParserWarning)
            return pd.read_csv(
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


def _sheet(content: bytes, key: str) -> tuple[str, pd.DataFrame]:
    """The name and the cells of the sheet that holds the entries."""
    problem = package_problem(content) or ("" if content.startswith(b"PK") else NO_WORKBOOK)
    if problem:
        raise unusable(problem)
    try:
        with pd.ExcelFile(io.BytesIO(content), engine="calamine") as book:
            names = {str(name).strip().lower(): str(name) for name in book.sheet_names}
            if key not in names and len(names) > 1:
                raise unusable(f"the workbook has no sheet {key}; name the sheet of the entries so")
            name = names.get(key, next(iter(names.values())))
            return name, pd.read_excel(book, sheet_name=name, header=None, dtype=object, na_filter=False)
    except (calamine.CalamineError, OSError):
        raise unusable("the workbook is damaged or cut short; save it again as .xlsx") from None


def _document(frame: pd.DataFrame, form: TableForm, before: str) -> Document:
    """The rows below the headings as entries. Rows without any cell are passed over."""
    cells = [[_cell(cell) for cell in row] for row in frame.itertuples(index=False, name=None)]
    headings = [str(cell) for cell in cells[0]] if cells else []
    problems = tuple(form.heading_problems(headings))
    if problems:
        raise InputError(tuple(type(problem)((before + "row 1",), problem.message) for problem in problems))
    filled = [(number, row) for number, row in enumerate(cells[1:], start=2) if any(cell != "" for cell in row)]
    stray = [
        number
        for number, row in filled
        if any(cell != "" for cell, name in zip(row, headings, strict=True) if not name)
    ]
    if stray:
        raise unusable("has a cell under no heading; give its column a heading or clear it", f"{before}row {stray[0]}")
    rows = [{name: cell for name, cell in zip(headings, row, strict=True) if cell != ""} for _, row in filled]
    place = partial(
        form.place,
        {form.path(heading): heading for heading in headings if heading},
        [number for number, _ in filled],
        before,
    )
    return Document({form.key: [form.entry(row) for row in rows]}, place)


def _cell(cell: Any) -> Any:
    """A cell as a plain value, empty text where nothing stands in it; a whole number without its point."""
    if cell is None or (isinstance(cell, float) and cell != cell):
        return ""
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, float) and cell.is_integer():
        return int(cell)
    return cell.to_pydatetime() if isinstance(cell, pd.Timestamp) else cell


def _workbook(frame: pd.DataFrame, sheet: str) -> bytes:
    buffer = io.BytesIO()
    options = {"options": {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False}}
    with pd.ExcelWriter(buffer, engine="xlsxwriter", engine_kwargs=options) as writer:
        writer.book.set_properties({"created": _CREATED})
        frame.to_excel(writer, sheet_name=sheet, index=False)
        writer.sheets[sheet].freeze_panes(1, 1)
    return buffer.getvalue()
