"""A page as PDF, through WeasyPrint, which needs the Pango and a font that most desktops have."""

from __future__ import annotations

import warnings

OR_ELSE = "install it, or write .html and print that from a browser"
NO_PANGO = (
    "PDF needs Pango, which this machine lacks (Debian: libpango-1.0-0, libpangoft2-1.0-0; macOS: brew install pango); "
    f"{OR_ELSE}"
)
NO_FONT = f"PDF needs a font, and this machine has none (Debian: fonts-dejavu-core); {OR_ELSE}"


class PdfError(RuntimeError):
    """This machine cannot make a PDF; the message says what it lacks."""


def pdf_of(html: str) -> bytes:
    """The PDF of a page. Raises PdfError where the machine cannot make one."""
    with warnings.catch_warnings():
        warnings.filterwarnings("error", ".*Expect ugly output")
        try:
            from weasyprint import HTML
        except OSError:
            raise PdfError(NO_PANGO) from None
        except UserWarning:
            raise PdfError(NO_FONT) from None
    content = HTML(string=html).write_pdf()
    assert isinstance(content, bytes)
    return content
