"""The page of a report as PDF, through WeasyPrint, which needs the Pango that most desktops have."""

from __future__ import annotations

from staffing_tools.reports.errors import DocumentError

NO_PANGO = (
    "PDF needs Pango, which this machine lacks (Debian: libpango-1.0-0, libpangoft2-1.0-0; macOS: brew install pango); "
    "install it, or write .html and print that from a browser"
)


def pdf_of(html: str) -> bytes:
    """The PDF of a page. Raises DocumentError where the machine cannot make one."""
    try:
        from weasyprint import HTML
    except OSError:
        raise DocumentError(NO_PANGO) from None
    content = HTML(string=html).write_pdf()
    assert isinstance(content, bytes)
    return content
