"""The page of a report as a Word document: headings, paragraphs, lists, tables and pictures of the same page."""

from __future__ import annotations

import io
from typing import Any

from docx import Document
from docx.document import Document as WordDocument
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph
from lxml import etree
from lxml import html as markup

from staffing_tools.reports.png import png_of
from staffing_tools.reports.word_table import WIDTH, write_table
from staffing_tools.reports.word_text import write_text

HEADINGS = {"h1": 0, "h2": 1, "h3": 2}
INSIDE = ("header", "section", "div", "body")


def word_of(html: str) -> bytes:
    """The Word document (.docx) of a page. Raises DocumentError where the machine cannot draw its pictures."""
    document = Document()
    _set_up(document)
    body = markup.fromstring(html).find("body")
    assert body is not None
    for element in body:
        _block(document, element)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def _set_up(document: WordDocument) -> None:
    """A4 with the margins of the page, and its number at the foot."""
    section = document.sections[0]
    section.page_width, section.page_height = Cm(21), Cm(29.7)
    section.left_margin = section.right_margin = Cm(1.8)
    section.top_margin = section.bottom_margin = Cm(1.8)
    normal = document.styles["Normal"].font
    normal.name, normal.size = "Arial", Pt(10)
    _field(section.footer.paragraphs[0], "PAGE")


def _field(paragraph: Paragraph, code: str) -> None:
    """A field that Word fills in."""
    field = OxmlElement("w:fldSimple")
    field.set(qn("w:instr"), code)
    paragraph._p.append(field)


def _block(document: WordDocument, element: Any) -> None:
    """An element of the page and what is in it."""
    if element.tag in INSIDE:
        for inner in element:
            _block(document, inner)
    elif element.tag in HEADINGS:
        write_text(document.add_heading(level=HEADINGS[element.tag]), element)
    elif element.tag == "p":
        write_text(document.add_paragraph(), element)
    elif element.tag == "ul":
        for item in element:
            write_text(document.add_paragraph(style="List Bullet"), item)
    elif element.tag == "table":
        write_table(document, element)
    elif element.tag == "figure":
        _picture(document, element)
    else:
        raise ValueError(f"the page holds <{element.tag}>, for which Word has no form here")


def _picture(document: WordDocument, element: Any) -> None:
    drawing = etree.tostring(element[0], encoding="unicode")
    document.add_picture(io.BytesIO(png_of(drawing)), width=WIDTH)
