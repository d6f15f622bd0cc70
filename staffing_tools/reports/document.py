"""The common staffing method as a document in the form that its name asks for; all forms are of the same page."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from roster.files import write_whole
from staffing_tools.findings import Finding
from staffing_tools.method import Assessed, CompletedRecord
from staffing_tools.reports.page import Picture, page
from staffing_tools.reports.pdf import pdf_of
from staffing_tools.reports.word import word_of

FORMS: dict[str, Callable[[str], bytes]] = {".html": str.encode, ".pdf": pdf_of, ".docx": word_of}
"""Forms of a document by the ending of its name."""


def write_document(
    assessed: Assessed,
    findings: tuple[Finding, ...],
    pictures: tuple[Picture, ...],
    path: Path,
    completed: CompletedRecord | None = None,
) -> None:
    """Write the document as .html, .pdf or .docx.

    Raises KeyError for another ending, DocumentError where this machine cannot make the form, OSError.
    """
    write_whole(path, FORMS[path.suffix.lower()](page(assessed, findings, pictures, completed)))
