"""The page of a report as PDF."""

from __future__ import annotations

from roster.files.pdf import PdfError
from roster.files.pdf import pdf_of as made
from staffing_tools.reports.errors import DocumentError


def pdf_of(html: str) -> bytes:
    """The PDF of a page. Raises DocumentError where the machine cannot make one."""
    try:
        return made(html)
    except PdfError as error:
        raise DocumentError(str(error)) from None
