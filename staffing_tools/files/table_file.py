"""Tables of entries in CSV, workbooks and JSON."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import Any

from roster.files import Document, write_whole
from roster.files.content import content_of, text_of
from roster.files.document import unusable
from roster.files.json_document import read_json
from roster.files.json_text import json_text
from roster.files.workbook import is_workbook
from roster.ward import InputError, Problem
from staffing_tools.files.cells import Cells, csv_cells, sheet_cells, sheet_of
from staffing_tools.files.table_form import TableForm


def read_table(path: Path | str, form: TableForm) -> Document:
    """The entries in a .csv, .xlsx or .json file, as a document with one list.

    The first row of a table names its columns; a workbook has them on the sheet named after the list, or on its only
    sheet. Places become rows and columns of the file. Raises InputError.
    """
    path = Path(path)
    return table_of(content_of(path), path.suffix.lower(), form)


def table_of(content: bytes, suffix: str, form: TableForm) -> Document:
    """The entries in the content of a file with this ending, as `read_table` reads them. Raises InputError."""
    if is_workbook(content, suffix):
        sheet, cells = sheet_cells(content, form.key)
        return _document(cells, form, f"sheet {sheet}, ")
    text = text_of(content)
    if suffix == ".json":
        return _list_of(read_json(text), form)
    return _document(csv_cells(text), form, "")


def write_table(entries: list[dict[str, Any]], path: Path | str, form: TableForm) -> None:
    """Write plain entries as .csv, .xlsx or .json.

    Raises SealError where a completed record would be written over, InputError for another ending, OSError.
    """
    path = Path(path)
    match path.suffix.lower():
        case ".csv":
            content = form.frame(entries).to_csv(index=False, lineterminator="\n").encode()
        case ".xlsx":
            content = sheet_of(form.frame(entries), form.key)
        case ".json":
            content = json_text({form.key: entries}).encode()
        case _:
            raise unusable("a table is written as .csv, .xlsx or .json; give a name that ends so")
    write_whole(path, content)


def _list_of(document: Document, form: TableForm) -> Document:
    entries = document.values.get(form.key)
    if not isinstance(entries, list) or set(document.values) - {form.key, "schema"}:
        raise unusable(f'the file should hold {{"{form.key}": [...]}} and nothing else')
    strange = [number for number, entry in enumerate(entries) if not isinstance(entry, dict)]
    if strange:
        message = "is no entry; write its fields by name between braces"
        raise InputError(tuple(Problem((form.key, number), message) for number in strange))
    return Document({form.key: entries})


def _document(cells: Cells, form: TableForm, before: str) -> Document:
    """The rows below the headings as entries. Rows without any cell are passed over."""
    headings = [form.heading(str(cell)) for cell in cells[0]] if cells else []
    problems = tuple(Problem((f"{before}row 1",), message) for message in form.heading_problems(headings))
    if problems:
        raise InputError(problems)
    filled = [(number, row) for number, row in enumerate(cells[1:], start=2) if any(cell != "" for cell in row)]
    nameless = [column for column, heading in enumerate(headings) if not heading]
    for number, row in filled:
        if any(row[column] != "" for column in nameless):
            raise unusable("has a cell without a heading; give its column one or clear it", f"{before}row {number}")
    rows = [{name: cell for name, cell in zip(headings, row, strict=True) if cell != ""} for _, row in filled]
    place = partial(form.place, headings, [number for number, _ in filled], before)
    return Document({form.key: [form.entry(row) for row in rows]}, place)
