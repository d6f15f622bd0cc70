"""Whether this machine makes documents."""

from __future__ import annotations

from collections.abc import Callable

from staffing_tools.reports.errors import DocumentError
from staffing_tools.reports.pdf import pdf_of
from staffing_tools.reports.png import png_of
from tests.absent import absent


def must_make_pdf() -> None:
    """Skip the test where the machine makes no PDF; fail it if ROSTER_CI=1."""
    _must(pdf_of, "<p>Ward A</p>")


def must_draw_words() -> None:
    """The same for pictures with words, which Word documents hold."""
    _must(png_of, "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 1 1'/>")


def _must(make: Callable[[str], bytes], source: str) -> None:
    try:
        make(source)
    except DocumentError as error:
        absent(str(error))
