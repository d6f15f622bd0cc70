"""One sheet of a workbook as it is written: styles, headings, cells by kind, choices, widths."""

from __future__ import annotations

import datetime as dt
from collections import defaultdict
from typing import Any

import xlsxwriter

from roster.files.layout import REFERENCES, Column, Kind, ward_layout
from roster.files.places import letters
from roster.ward import DAY

_LAST = 2000
"""The last row for which cells offer their choices."""

_WIDEST = 60
_FORMULA_SIGNS = ("=", "+", "-", "@")
_NUMBER_FORMATS = {Kind.TEXT: "@", Kind.LIST: "@", Kind.DATE: "yyyy-mm-dd", Kind.CLOCK: "[hh]:mm"}


class Styles:
    """The cell styles of a workbook."""

    def __init__(self, book: xlsxwriter.Workbook) -> None:
        heading = {"bold": True, "font_color": "#FFFFFF", "bg_color": "#005EB8", "num_format": "yyyy-mm-dd"}
        self.heading = book.add_format(heading | {"align": "left"})
        self.kinds = {kind: book.add_format({"num_format": _NUMBER_FORMATS.get(kind, "General")}) for kind in Kind}
        self.quoted = book.add_format({"num_format": "@", "quote_prefix": True})


class SheetForm:
    """A sheet under way. Rows and columns count from 0; row 0 holds the headings."""

    def __init__(self, book: xlsxwriter.Workbook, styles: Styles, name: str) -> None:
        self._sheet = book.add_worksheet(name)
        self._styles = styles
        self._widths: dict[int, int] = defaultdict(lambda: 8)
        self._kinds: dict[int, Kind] = {}

    def headings(self, headings: list[tuple[str, str]]) -> None:
        """Headings with what they say when somebody points at them."""
        for column, (name, note) in enumerate(headings):
            self._widen(column, name)
            self._sheet.write_string(0, column, name, self._styles.heading)
            if note:
                self._sheet.write_comment(0, column, note, {"x_scale": 2})
        self._sheet.freeze_panes(1, 1)

    def put(self, row: int, column: int, value: Any, kind: Kind) -> None:
        """Write a plain value as its kind of cell. Text stays text, even where it looks like a formula."""
        if value is None or value in ("", []):
            return
        style = self._styles.kinds[kind] if row else self._styles.heading
        match value:
            case bool():
                self._sheet.write_boolean(row, column, value, style)
            case dt.date():
                self._sheet.write_datetime(row, column, dt.datetime.combine(value, dt.time()), style)
            case int() | float():
                self._sheet.write_number(row, column, value, style)
            case str() if kind is Kind.CLOCK:
                hours, _, minutes = value.partition(":")
                self._sheet.write_number(row, column, (int(hours) * 60 + int(minutes)) / DAY, style)
            case _:
                text = "|".join(map(str, value)) if isinstance(value, list) else str(value)
                quoted = text.startswith(_FORMULA_SIGNS)
                self._sheet.write_string(row, column, text, self._styles.quoted if quoted else style)
                self._widen(column, text)
                return
        self._widen(column, "2026-11-02" if isinstance(value, dt.date) else str(value))

    def offer(self, index: int, column: Column) -> None:
        """Style the cells of a column for what they are to hold, and offer the choices there are."""
        self._kinds[index] = column.kind
        choices = _choices(column)
        if choices:
            self._sheet.data_validation(1, index, _LAST, index, choices)

    def fit(self) -> None:
        """Make every column as wide as what it holds."""
        for column, width in self._widths.items():
            style = self._styles.kinds[self._kinds[column]] if column in self._kinds else None
            self._sheet.set_column(column, column, min(width, _WIDEST) + 2, style)

    def _widen(self, column: int, text: str) -> None:
        self._widths[column] = max(self._widths[column], len(text))


def _choices(column: Column) -> dict[str, Any]:
    """What a cell may hold, as the workbook program's own check; it warns and leaves the last word to the reader."""
    if column.kind is Kind.FLAG:
        return {"validate": "list", "source": ["TRUE", "FALSE"]}
    if column.choices:
        return {"validate": "list", "source": list(column.choices)}
    if column.name in REFERENCES:
        sheet, field = REFERENCES[column.name]
        names = [other.name for table in ward_layout().tables if table.name == sheet for other in table.columns]
        letter = letters(names.index(field))
        return {"validate": "list", "source": f"={sheet}!${letter}$2:${letter}${_LAST}", "error_type": "warning"}
    if column.kind is Kind.DATE:
        return {
            "validate": "date",
            "criteria": "between",
            "minimum": dt.date(1950, 1, 1),
            "maximum": dt.date(2099, 12, 31),
            "error_type": "warning",
        }
    return {}
