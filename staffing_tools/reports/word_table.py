"""A table of a page as a table of a Word document, each column as wide as its words ask for."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Length, Pt
from docx.table import Table

from staffing_tools.reports.word_text import SMALL, write_text

WIDTH = Cm(17.4)
"""Width of the text on A4 between the margins."""
LINE = 100
"""Signs of small print on a line as wide as the text."""
LONGEST = 28
"""Signs beyond which a word may be broken."""
MOST = 60
"""Signs beyond which a cell asks for no more room."""
SPARE = 4
"""Signs that the sides of a cell take up."""
TINY = Pt(5)
TO_SIGN = Cm(1.2)
"""Height of a row that is signed by hand."""


def write_table(document: Document, element: Any) -> None:
    """Add the table, its headings said again on each page and no row broken between two."""
    rows = element.findall("./thead/tr") + element.findall("./tbody/tr")
    kind = element.get("class") or ""
    table = document.add_table(len(rows), max(len(row) for row in rows), style="Table Grid")
    widths = _widths(rows, spare=0 if kind == "months" else SPARE)
    for column, width in zip(table.columns, widths, strict=True):
        column.width = width
    for line, row in zip(table.rows, rows, strict=True):
        line._tr.get_or_add_trPr().append(OxmlElement("w:cantSplit"))
        if row.getparent().tag == "thead":
            line._tr.get_or_add_trPr().append(OxmlElement("w:tblHeader"))
        elif kind == "signatures":
            line.height = TO_SIGN
        for cell, source in zip(line.cells, row, strict=False):
            write_text(cell.paragraphs[0], source, size=TINY if kind == "months" else SMALL)
    if kind == "months":
        _without_margins(table)
    document.add_paragraph()


def _widths(rows: list[Any], spare: int) -> list[Length]:
    """Room for each column: what its longest word needs, and of what is left as much as its longest text asks for."""
    columns = range(max(len(row) for row in rows))
    texts = [[" ".join(row[place].text_content().split()) for row in rows if place < len(row)] for place in columns]
    needed = [spare + _longest((word for text in column for word in text.split()), LONGEST) for column in texts]
    asked = [spare + _longest(column, MOST) for column in texts]
    left = max(0, LINE - sum(needed))
    more = [most - least for least, most in zip(needed, asked, strict=True)]
    room = [least + left * each / max(1, sum(more)) for least, each in zip(needed, more, strict=True)]
    return [Length(int(WIDTH * each / sum(room))) for each in room]


def _longest(texts: Iterable[str], most: int) -> int:
    """Signs of the longest, from 2 to `most`."""
    return min(most, max((2, *map(len, texts))))


def _without_margins(table: Table) -> None:
    """Take away what Word leaves free at the sides of each cell."""
    margins = OxmlElement("w:tblCellMar")
    for side in ("left", "right"):
        edge = OxmlElement(f"w:{side}")
        edge.set(qn("w:w"), "10")
        edge.set(qn("w:type"), "dxa")
        margins.append(edge)
    table._tbl.tblPr.append(margins)
