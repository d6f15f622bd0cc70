"""Sealed files: completed records, which no writer of this program writes over, whatever it writes."""

from __future__ import annotations

from pathlib import Path

from roster.files.content import content_of, text_of
from roster.files.json_document import read_json
from roster.files.toml_document import read_toml
from roster.ward import InputError

SEAL = "seal"
"""Field of a document that holds its seal."""

_READERS = {".json": read_json, ".toml": read_toml}
"""Endings of files that may hold a completed record."""


class SealError(ValueError):
    """A sealed record was altered, or was to be written over."""


def refuse_sealed(path: Path) -> None:
    """Raises SealError where the file at a path holds a sealed record."""
    if is_sealed(path):
        raise SealError("there is a completed record at this path, which is never written over; give a new name")


def is_sealed(path: Path) -> bool:
    """Whether the file at a path holds a seal, whole or damaged."""
    read = _READERS.get(path.suffix.lower())
    if read is None or not path.exists():
        return False
    try:
        text = text_of(content_of(path))
    except InputError:
        return False
    try:
        return SEAL in read(text).values
    except InputError:
        return f'"{SEAL}"' in text or f"\n{SEAL} =" in text
