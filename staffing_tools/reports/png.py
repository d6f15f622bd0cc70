"""Pictures (SVG) as PNG, for documents that hold no SVG."""

from __future__ import annotations

import resvg_py

from staffing_tools.reports.errors import DocumentError

PIXELS = 1400
"""Width of a picture."""
FONTS = "* { font-family: Arial, 'Liberation Sans', 'DejaVu Sans', 'Noto Sans', Helvetica, sans-serif }"
"""The first of these that the machine has."""
_EMPTY = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 40 20' width='40' height='20'>{}</svg>"
_WORD = _EMPTY.format("<text x='2' y='15'>Aa</text>")

NO_FONT = "the pictures need a font such as DejaVu Sans, and this machine has none; install one, or write .html"


def png_of(drawing: str) -> bytes:
    """The picture. Raises DocumentError where the machine has no font for its words."""
    if _drawn(_WORD) == _drawn(_EMPTY.format("")):
        raise DocumentError(NO_FONT)
    return _drawn(drawing, PIXELS)


def _drawn(drawing: str, width: int | None = None) -> bytes:
    return bytes(resvg_py.svg_to_bytes(svg_string=drawing, width=width, style_sheet=FONTS))
