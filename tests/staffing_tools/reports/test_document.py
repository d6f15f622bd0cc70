"""The report as HTML, PDF and Word: one page in three forms."""

from __future__ import annotations

import io
import re
import sys
from functools import cache
from pathlib import Path

import pypdfium2
import pytest
from docx import Document

from staffing_tools.method import assess, method_steps
from staffing_tools.reports import png
from staffing_tools.reports.document import write_page
from staffing_tools.reports.errors import DocumentError
from staffing_tools.reports.page import page
from staffing_tools.reports.pdf import pdf_of
from staffing_tools.reports.pictures import pictures_of
from staffing_tools.reports.word import word_of
from staffing_tools.workload import Bootstrap
from tests.documents import must_draw_words, must_make_pdf
from tests.staffing_tools.method.records import assessment

ASSESSED = assess(assessment())


@cache
def html() -> str:
    return page(ASSESSED, ASSESSED.findings, pictures_of(ASSESSED, Bootstrap(samples=100)))


def test_a_pdf_holds_every_step_in_order_and_numbers_its_pages() -> None:
    must_make_pdf()
    pdf = pypdfium2.PdfDocument(pdf_of(html()))
    pages = [sheet.get_textpage().get_text_range() for sheet in pdf]
    text = " ".join(" ".join(pages).split())
    places = [text.index(f"{step.section} {step.title}") for step in method_steps()]
    assert places == sorted(places)
    assert f"1 of {len(pages)}" in pages[0]
    assert "wording to be confirmed" in text


def test_word_holds_headings_tables_and_pictures() -> None:
    must_draw_words()
    document = Document(io.BytesIO(word_of(html())))
    headings = [each.text for each in document.paragraphs if each.style and each.style.name.startswith("Heading 2")]
    steps = [each for each in headings if each.startswith("12IJ")]
    assert [each.rpartition(" (")[0] for each in steps] == [f"{step.section} {step.title}" for step in method_steps()]
    cells = [[cell.text for cell in row.cells] for table in document.tables for row in table.rows]
    assert ["vacancy", "+3.10", "+9.84 %", "amber"] in cells
    assert ["Name", "Capacity", "Date", "Signature"] in cells
    assert len(document.inline_shapes) == html().count("<svg")


def test_lines_of_prose_stay_lines_in_word() -> None:
    must_draw_words()
    document = Document(io.BytesIO(word_of(html())))
    assert "Fill the vacancy.\nThen look again." in [each.text for each in document.paragraphs]


def test_a_machine_without_pango_is_told_what_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    class Missing:
        def __getattr__(self, name: str) -> object:
            raise OSError("cannot load library")

    monkeypatch.setitem(sys.modules, "weasyprint", Missing())
    with pytest.raises(DocumentError, match=r"needs Pango.*write \.html"):
        pdf_of("<p>x</p>")


@pytest.mark.parametrize(("name", "start"), [("r.html", b"<!doctype"), ("r.pdf", b"%PDF"), ("R.DOCX", b"PK")])
def test_the_ending_says_the_form(name: str, start: bytes, tmp_path: Path) -> None:
    if name == "r.pdf":
        must_make_pdf()
    if name == "R.DOCX":
        must_draw_words()
    write_page(page(ASSESSED, ASSESSED.findings), tmp_path / name)
    assert (tmp_path / name).read_bytes().startswith(start)


def test_a_machine_without_fonts_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    drawn = png._drawn
    monkeypatch.setattr(png, "_drawn", lambda drawing, *size: drawn(re.sub("<text.*</text>", "", drawing), *size))
    with pytest.raises(DocumentError, match="need a font"):
        png.png_of("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>")


def test_the_words_of_a_picture_are_drawn() -> None:
    must_draw_words()
    with_words, without = (
        png.png_of(f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20'>{words}</svg>")
        for words in ("<text y='15' font-family='no such font'>A</text>", "")
    )
    assert with_words != without


def test_pages_of_word_break_between_rows_and_after_no_words_that_lead_in() -> None:
    must_draw_words()
    document = Document(io.BytesIO(word_of(html())))
    rows = [row for table in document.tables for row in table.rows]
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for row in rows)
    leading = next(each for each in document.paragraphs if each.text.startswith("Guiding principles"))
    assert leading.paragraph_format.keep_with_next
