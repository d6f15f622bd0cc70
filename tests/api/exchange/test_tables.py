"""Tables as wards write them, and those that are refused before they are read."""

from __future__ import annotations

import io
import struct
import zipfile

import pytest

from api.exchange import table_in
from api.exchange.cells import CellError, date_in, number_in, text_in
from api.exchange.mappings import TableShape
from roster.ward import InputError
from tests.api.exchange.tables import workbook


def _rows(content: bytes, suffix: str = ".csv", **shape: object) -> list[tuple[int, tuple[object, ...]]]:
    table = table_in(content, suffix, TableShape.model_validate(shape))
    return [(row.number, row.cells) for row in table.rows]


@pytest.mark.parametrize(
    "content",
    [
        b"A,B\n1,x\n\n,\n2,\n",
        "﻿A;B\r\n1;x\r\n;\r\n\r\n2;\r\n".encode(),
        b"A\tB\n1\tx\n\t\n\n2\t\n",
    ],
)
def test_csv_with_any_separator_and_end_of_line(content: bytes) -> None:
    assert _rows(content) == [(2, ("1", "x")), (5, ("2", ""))]


def test_other_encodings_and_lines_above_the_headings() -> None:
    content = "Staff in post\n£\nA,B\nJosé,1\n".encode("cp1252")
    assert _rows(content, encoding="windows-1252", headings=3) == [(4, ("José", "1"))]
    with pytest.raises(InputError, match="UTF-8"):
        _rows(content, headings=3)


def test_quoted_cells_hold_separators_and_line_breaks() -> None:
    assert _rows(b'A,B\n"x,\ny",1\n') == [(2, ("x,\ny", "1"))]


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"", "empty"),
        (b'A,B\n"x,1\n', "quotes"),
        (b"A,B\n1,2,3\n", "beyond the last heading"),
        (b"A\n" + b"x" * 1001, "1000 signs"),
        (b"A\n" + b"1\n" * 20_001, "20000 rows"),
        (b"A," * 501, "500 columns"),
        (b"A" * 5_000_001, "5 MB"),
        (b"\xd0\xcf\x11\xe0 no workbook", "damaged"),
    ],
)
def test_tables_that_are_refused(content: bytes, words: str) -> None:
    with pytest.raises(InputError, match=words):
        _rows(content)


def test_a_sheet_is_named_where_there_are_several() -> None:
    content = workbook(["A"], ["x"], sheet="First", more=("Second",))
    assert _rows(content, ".xlsx", sheet="First") == [(2, ("x",))]
    for sheet in ("", "Third"):
        with pytest.raises(InputError, match="sheet"):
            _rows(content, ".xlsx", sheet=sheet)


def _packed(content: bytes, said: int | None = None) -> bytes:
    """A workbook with one more part of zeros, which says that it unpacks to so many bytes."""
    buffer = io.BytesIO(content)
    with zipfile.ZipFile(buffer, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/media/zeros.bin", bytes(101_000_000))
    if said is None:
        return buffer.getvalue()
    whole = buffer.getvalue()
    return whole.replace(struct.pack("<L", 101_000_000), struct.pack("<L", said))


@pytest.mark.parametrize(("said", "words"), [(None, "more than 100 MB"), (1000, "more than it says")])
def test_a_workbook_that_swells_is_refused_before_it_is_unpacked(said: int | None, words: str) -> None:
    content = workbook(["A"], ["x"])
    assert _rows(content, ".xlsx") == [(2, ("x",))]
    with pytest.raises(InputError, match=words):
        _rows(_packed(content, said), ".xlsx")


@pytest.mark.parametrize("text", ["=1+1", "+44", "@SUM(A1)", "-A1", "\t=1", "=HYPERLINK()"])
def test_text_that_looks_like_a_formula_is_refused(text: str) -> None:
    with pytest.raises(CellError, match="formula"):
        text_in(text)


@pytest.mark.parametrize("text", ["-", "-5", "a=b", "R1", "- 5"])
def test_other_text_is_text(text: str) -> None:
    assert text_in(text) == text


@pytest.mark.parametrize(
    ("text", "order", "date"),
    [
        ("2026-11-02", "day first", "2026-11-02"),
        ("02/11/2026", "day first", "2026-11-02"),
        ("2.11.26", "day first", "2026-11-02"),
        ("11/02/2026", "month first", "2026-11-02"),
        ("2 November 2026", "year first", "2026-11-02"),
        ("02-Nov-26", "month first", "2026-11-02"),
        ("2026-11-02T00:00:00", "year first", "2026-11-02"),
    ],
)
def test_dates_are_read_in_the_order_of_the_mapping(text: str, order: str, date: str) -> None:
    assert date_in(text, order).isoformat() == date  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "text", ["02/11/2026", "31/02/2026", "2/11/226", "46000", "2026-11-02 07:00", "soon", "2-Foo-26"]
)
def test_what_is_no_date_in_this_order_is_refused(text: str) -> None:
    with pytest.raises(CellError):
        date_in(text, "year first")


def test_numbers_are_read_with_the_decimal_of_the_mapping() -> None:
    assert [float(number_in(cell, "point")) for cell in ("1,224.5", "37.5", 36.0, "-3")] == [1224.5, 37.5, 36, -3]
    assert [float(number_in(cell, "comma")) for cell in ("1.224,5", "37,5", 36.5)] == [1224.5, 37.5, 36.5]
    for text, decimal in (("37,5", "point"), ("12,24", "point"), ("37.5", "comma"), ("x", "comma"), ("", "point")):
        with pytest.raises(CellError):
            number_in(text, decimal)  # type: ignore[arg-type]
