"""The bytes of a file that somebody gave, or why it cannot be read."""

from __future__ import annotations

from pathlib import Path

from roster.files.document import unusable

LARGEST = 5_000_000
"""Bytes of the largest file that is read; a year of a large ward is a tenth of it."""


def content_of(path: Path) -> bytes:
    """The whole of a file. Raises InputError where there is none, it is empty, too large or out of reach."""
    if path.is_dir():
        raise unusable("the path is a folder; name a file in it")
    if not path.is_file():
        raise unusable("there is no such file; check its name and folder")
    try:
        with path.open("rb") as file:
            content = file.read(LARGEST + 1)
    except OSError as error:
        raise unusable(f"the file cannot be opened: {error.strerror}") from None
    if len(content) > LARGEST:
        raise unusable(f"the file is larger than {LARGEST // 1_000_000} MB; is it the right one?")
    if not content.strip():
        raise unusable("the file is empty")
    return content


def text_of(content: bytes) -> str:
    """The text of a file. Raises InputError where it is not UTF-8."""
    try:
        return content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content.count(b"\n", 0, error.start) + 1
        raise unusable("the file is not UTF-8 text; save it again with the encoding UTF-8", f"line {line}") from None
