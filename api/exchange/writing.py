"""Tables that go out as CSV and as workbooks, in which nothing can act as a formula."""

from __future__ import annotations

import csv
import datetime as dt
import io
from decimal import Decimal
from fractions import Fraction

from api.exchange.giving import Given, Value, date_text
from api.exchange.mappings import Giving

CREATED = dt.datetime(2026, 1, 1)
"""Two workbooks of the same table are the same to the byte."""

RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")
"""Signs at the beginning of a cell that make spreadsheets take it for a formula."""

HUNDREDTH = Decimal("0.01")


def csv_out(mapping: Giving, given: Given) -> bytes:
    """A CSV file in UTF-8, with an apostrophe before text that a spreadsheet would take for a formula."""
    buffer = io.StringIO(newline="")
    writer = csv.writer(buffer, delimiter=mapping.separator, lineterminator="\r\n")
    writer.writerow([harmless(heading) for heading in given.headings])
    for row in given.rows:
        writer.writerow([_text(mapping, value) for value in row])
    return buffer.getvalue().encode()


def excel_out(mapping: Giving, given: Given) -> bytes:
    """A workbook of one sheet: text as text, numbers as numbers, dates as dates."""
    import xlsxwriter

    buffer = io.BytesIO()
    options = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(buffer, options) as book:
        book.set_properties({"created": CREATED})
        sheet = book.add_worksheet(mapping.sheet[:31])
        text = book.add_format({"quote_prefix": True, "num_format": "@"})
        days = book.add_format({"num_format": DATES[mapping.dates]})
        for column, heading in enumerate(given.headings):
            sheet.write_string(0, column, heading, text)
        for number, row in enumerate(given.rows, start=1):
            for column, value in enumerate(row):
                match value:
                    case str():
                        sheet.write_string(number, column, value, text)
                    case dt.date():
                        sheet.write_datetime(number, column, dt.datetime.combine(value, dt.time()), days)
                    case _:
                        sheet.write_number(number, column, float(_rounded(value)))
        sheet.freeze_panes(1, 0)
    return buffer.getvalue()


DATES = {"year first": "yyyy-mm-dd", "day first": "dd/mm/yyyy", "month first": "mm/dd/yyyy"}


def harmless(text: str) -> str:
    """Text that no spreadsheet takes for a formula."""
    return f"'{text}" if text.startswith(RISKY) else text


def _text(mapping: Giving, value: Value) -> str:
    match value:
        case str():
            return harmless(value)
        case dt.date():
            return date_text(value, mapping.dates)
        case _:
            number = f"{_rounded(value).normalize():f}"
            return number.replace(".", ",") if mapping.decimal == "comma" else number


def _rounded(value: Fraction) -> Decimal:
    """To two places, a half up: a payroll reads no fractions."""
    return Decimal((value * 100 + Fraction(1, 2)).__floor__()) * HUNDREDTH
