"""Text of a page as runs of a Word paragraph, with its weight, colour and side."""

from __future__ import annotations

from typing import Any

from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Length, Pt, RGBColor
from docx.text.paragraph import Paragraph

COLOURS = {
    "quiet": RGBColor(0x5A, 0x68, 0x75),
    "flag": RGBColor(0x9A, 0x5B, 0x00),
    "green": RGBColor(0x1F, 0x7A, 0x4D),
    "amber": RGBColor(0x9A, 0x5B, 0x00),
    "red": RGBColor(0xB3, 0x26, 0x1E),
}
"""Colours of the page's classes."""

SMALL = Pt(8)
BOLD = ("strong", "th")


def write_text(paragraph: Paragraph, element: Any, *, size: Length | None = None) -> None:
    """An element's text and that of what is in it; lines of prose stay lines."""
    classes = (element.get("class") or "").split()
    if "number" in classes:
        paragraph.alignment = WD_ALIGN_PARAGRAPH.RIGHT
    if "keep" in classes:
        paragraph.paragraph_format.keep_with_next = True
    paragraph.paragraph_format.space_after = Pt(0 if size else 4)
    _runs(paragraph, element, size, prose="prose" in classes, bold=False, colour=None)


def _runs(
    paragraph: Paragraph, element: Any, size: Length | None, *, prose: bool, bold: bool, colour: RGBColor | None
) -> None:
    classes = (element.get("class") or "").split()
    inner = next((COLOURS[name] for name in classes if name in COLOURS), colour)
    weight = bold or element.tag in BOLD or "status" in classes
    if element.tag == "br":
        paragraph.add_run().add_break()
    before, after = ("[", "]") if "flag" in classes else ("", "")
    _run(paragraph, before + _plain(element.text, prose) + after * (not len(element)), size, weight, inner)
    for child in element:
        _runs(paragraph, child, size, prose=prose, bold=weight, colour=inner)
        _run(paragraph, _plain(child.tail, prose), size, weight, inner)


def _plain(text: str | None, prose: bool) -> str:
    """Text without the page's own line ends; lines of prose stay."""
    if not text:
        return ""
    if prose:
        return text
    words = " ".join(text.split())
    return f"{' ' * text[:1].isspace()}{words}{' ' * text[-1:].isspace()}" if words else " "


def _run(paragraph: Paragraph, text: str, size: Length | None, bold: bool, colour: RGBColor | None) -> None:
    if not text or (not text.strip() and not paragraph.text):
        return
    run = paragraph.add_run(text if paragraph.text else text.lstrip())
    run.bold = bold or None
    if size is not None:
        run.font.size = size
    if colour is not None:
        run.font.color.rgb = colour
