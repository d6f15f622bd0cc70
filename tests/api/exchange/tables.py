"""Tables of other systems for tests, and what a mapping makes of them."""

from __future__ import annotations

import io
from collections.abc import Sequence
from typing import Any

import xlsxwriter

from api.exchange import InMapping, Taken, parse_mapping, table_in, take_in
from roster.ward import InputError, Roster, Ward

PEOPLE = {"schema": 1, "kind": "people", "title": "staff", "person": "Staff"}
ABSENCE = {
    "schema": 1,
    "kind": "absence",
    "title": "leave",
    "person": "Staff",
    "fields": {"start": "From", "end": "To"},
}
LIST = {"schema": 1, "kind": "roster", "title": "shifts", "person": "Staff", "date": "Date", "duty": "Shift"}
GRID = {"schema": 1, "kind": "roster", "title": "grid", "person": "Staff", "layout": "grid"}


def mapping_of(document: dict[str, Any], **more: Any) -> InMapping:
    """A mapping of a table that comes in."""
    found = parse_mapping({**document, **more})
    assert not hasattr(found, "columns")
    return found


def taken(
    ward: Ward, lines: str | bytes, mapping: InMapping, base: Roster | None = None, suffix: str = ".csv"
) -> Taken:
    """What a table makes of a ward; lines of text are parted by " / "."""
    content = lines if isinstance(lines, bytes) else lines.replace(" / ", "\n").encode()
    return take_in(mapping, table_in(content, suffix, mapping.table), ward, base)


def refused(ward: Ward, lines: str | bytes, mapping: InMapping, suffix: str = ".csv") -> list[str]:
    """The problems of a table that is refused."""
    try:
        taken(ward, lines, mapping, suffix=suffix)
    except InputError as error:
        return [str(problem) for problem in error.problems]
    raise AssertionError("the table was taken in")


def fates(found: Taken) -> list[tuple[str, str, str]]:
    """Fate, row and subject of each line."""
    return [(str(line.fate), line.row, line.about) for line in found.report.lines]


def workbook(*rows: Sequence[Any], sheet: str = "Sheet1", more: tuple[str, ...] = ()) -> bytes:
    """A workbook with these rows."""
    buffer = io.BytesIO()
    with xlsxwriter.Workbook(buffer, {"default_date_format": "yyyy-mm-dd", "strings_to_formulas": False}) as book:
        page = book.add_worksheet(sheet)
        for number, row in enumerate(rows):
            page.write_row(number, 0, row)
        for name in more:
            book.add_worksheet(name)
    return buffer.getvalue()
