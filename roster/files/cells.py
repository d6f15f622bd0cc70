"""What a cell of a workbook holds, as the plain value that its column asks for."""

from __future__ import annotations

import datetime as dt
from typing import Any

from roster.files.layout import Kind

Cell = str | int | float | bool | dt.date | dt.time | dt.timedelta | None
"""What a workbook's reader gives: empty cells are empty text."""


def is_empty(cell: Cell) -> bool:
    """Whether nothing but blanks stands in a cell."""
    return cell is None or (isinstance(cell, str) and not cell.strip())


def plain(cell: Cell, kind: Kind) -> Any:
    """The value of a cell that is not empty.

    Workbooks keep every number as a float: whole ones become integers, and text where a column wants text, so that
    a person may be called 101. A time of day must look like one: 7 in such a column stays a number and is refused.
    """
    if isinstance(cell, str):
        return cell.strip()
    if isinstance(cell, bool) or kind is Kind.CLOCK:
        return cell
    if isinstance(cell, float) and cell.is_integer():
        cell = int(cell)
    if kind in {Kind.TEXT, Kind.LIST, Kind.ANY} and not (kind is Kind.ANY and isinstance(cell, int | float)):
        return _text(cell)
    return cell


def _text(cell: Cell) -> str:
    if isinstance(cell, dt.datetime) and cell.time() == dt.time():
        cell = cell.date()
    return str(cell)
