"""Text of several lines, as people write accounts, reasons and advice."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, Field


def _lines(text: str) -> str:
    lines = text.replace("\r\n", "\n").split("\n")
    if not all(line.isprintable() for line in lines):
        raise ValueError("holds signs that cannot be printed; write plain lines of text")
    return "\n".join(line.rstrip() for line in lines).strip()


Prose = Annotated[str, Field(max_length=8000), AfterValidator(_lines)]
"""Lines of text, possibly none."""

Account = Annotated[str, Field(min_length=1, max_length=8000), AfterValidator(_lines)]
"""Lines of text that are not empty."""
