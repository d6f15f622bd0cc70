"""Pages as documents in the form that a name asks for; all forms are of the same page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from roster.files import write_whole
from staffing_tools.reports.pdf import pdf_of
from staffing_tools.reports.word import word_of

FORMS: dict[str, Callable[[str], bytes]] = {".html": str.encode, ".pdf": pdf_of, ".docx": word_of}
"""Forms of a document by the ending of its name."""


def write_page(html: str, path: Path) -> None:
    """Write a page as .html, .pdf or .docx.

    Raises KeyError for another ending, DocumentError where this machine cannot make the form, OSError.
    """
    write_whole(path, FORMS[path.suffix.lower()](html))
