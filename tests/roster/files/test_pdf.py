"""PDFs, and machines that make none."""

from __future__ import annotations

import sys
import warnings

import pytest

from roster.files.pdf import PdfError, pdf_of


def test_a_machine_without_a_font_is_told_so(monkeypatch: pytest.MonkeyPatch) -> None:
    class Fontless:
        def __getattr__(self, name: str) -> None:
            warnings.warn("No fonts configured in FontConfig. Expect ugly output.", UserWarning, stacklevel=1)

    monkeypatch.setitem(sys.modules, "weasyprint", Fontless())
    with pytest.raises(PdfError, match=r"needs a font.*write \.html"):
        pdf_of("<p>x</p>")
