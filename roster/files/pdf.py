"""A page as PDF, through WeasyPrint, which needs the Pango that most desktops have."""

from __future__ import annotations

NO_PANGO = (
    "PDF needs Pango, which this machine lacks (Debian: libpango-1.0-0, libpangoft2-1.0-0; macOS: brew install pango); "
    "install it, or write .html and print that from a browser"
)


class PdfError(RuntimeError):
    """This machine cannot make a PDF; the message says what it lacks."""


def pdf_of(html: str) -> bytes:
    """The PDF of a page. Raises PdfError where the machine cannot make one."""
    try:
        from weasyprint import HTML
    except OSError:
        raise PdfError(NO_PANGO) from None
    content = HTML(string=html).write_pdf()
    assert isinstance(content, bytes)
    return content
