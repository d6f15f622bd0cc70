"""What a cell of another system's table means, by the mapping's own word for how it is written."""

from __future__ import annotations

import datetime as dt
import re
from decimal import Decimal

from api.exchange.mappings.shared import DateOrder, Decimals
from roster.files.cells import Cell, plain
from roster.files.layout import Kind
from roster.ward.base import read_date

_FIGURES = re.compile(r"^(\d{1,4})([./-])(\d{1,2})\2(\d{1,4})(?:[T ]00:00(?::00(?:\.0+)?)?)?$")
_NAMED = re.compile(r"^(\d{1,2})[ ./-]([A-Za-z]{3,9})[ ./-](\d{4}|\d{2})$")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_POINT = re.compile(r"^-?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?$")
_COMMA = re.compile(r"^-?(\d+|\d{1,3}(\.\d{3})+)(,\d+)?$")
_FORMULA = re.compile(r"^[=+@\t\r]|^-\s*[^\d\s]")
CENTURY = 2000
ORDERS: dict[DateOrder, tuple[int, int, int]] = {
    "year first": (0, 1, 2),
    "day first": (2, 1, 0),
    "month first": (2, 0, 1),
}
"""Where the year, the month and the day stand."""


class CellError(ValueError):
    """A cell that cannot be read; the text says how to mend it."""


def text_in(cell: Cell) -> str:
    """A cell as text. Raises CellError for text that a workbook would take for a formula."""
    text = str(plain(cell, Kind.TEXT)) if cell is not None else ""
    if isinstance(cell, str) and _FORMULA.search(cell):
        raise CellError("looks like a formula; write it without the sign in front")
    return text


def date_in(cell: Cell, order: DateOrder) -> dt.date:
    """A date. Raises CellError for anything that is not one in this order."""
    try:
        return read_date(cell if isinstance(cell, dt.date) else _iso(text_in(cell), order))
    except CellError:
        raise
    except ValueError:
        raise CellError(f"is not a date with the {order}; correct it, or the order in the mapping") from None


def _iso(text: str, order: DateOrder) -> str:
    """Raises ValueError."""
    named = _NAMED.match(text)
    if named:
        month = next((n for n, name in enumerate(_MONTHS, start=1) if named[2].lower().startswith(name)), 0)
        return dt.date(_year(named[3]), month, int(named[1])).isoformat()
    match = _FIGURES.match(text)
    if match is None:
        raise ValueError("not a date")
    parts: tuple[str, str, str] = (match[1], match[3], match[4])
    first, second, third = ORDERS["year first" if len(match[1]) == 4 else order]
    if len(parts[third]) > 2:
        raise ValueError("not a day")
    return dt.date(_year(parts[first]), int(parts[second]), int(parts[third])).isoformat()


def _year(text: str) -> int:
    if len(text) not in {2, 4}:
        raise ValueError("not a year")
    return int(text) + (CENTURY if len(text) == 2 else 0)


def number_in(cell: Cell, decimals: Decimals) -> Decimal:
    """A number. Raises CellError for anything that is not one as the mapping says numbers are written."""
    if isinstance(cell, int | float) and not isinstance(cell, bool):
        return Decimal(str(cell))
    text = text_in(cell)
    if decimals == "point" and _POINT.match(text):
        return Decimal(text.replace(",", ""))
    if decimals == "comma" and _COMMA.match(text):
        return Decimal(text.replace(".", "").replace(",", "."))
    raise CellError(f"is not a number with a decimal {decimals}; correct it, or the mapping")
