"""Seals: a hash over the content of a record, by which a change is noticed.

The content is written as canonical JSON (sorted keys, no spaces, UTF-8, after RFC 8785) and hashed with SHA-256. A seal
is evidence and no lock: who rewrites content and seal together is found out by whatever else holds the old seal, as do
the record that supersedes it, a signed print or a minute of the board.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from roster.files import Document
from roster.files.content import content_of, text_of
from roster.ward import InputError
from staffing_tools.files.document import document_of

SEAL = "seal"
"""Field of a document that holds its seal."""

SEALED = (".json", ".toml")
"""Endings of files that may hold a completed record."""


class SealError(ValueError):
    """A sealed record was altered, or was to be written over."""


def canonical(values: Mapping[str, Any]) -> bytes:
    """Plain values as canonical JSON; dates and times as ISO text."""
    return json.dumps(values, sort_keys=True, separators=(",", ":"), ensure_ascii=False, default=str).encode()


def seal_of(values: Mapping[str, Any]) -> str:
    """The seal of plain values, whatever seal they hold."""
    return hashlib.sha256(canonical({name: value for name, value in values.items() if name != SEAL})).hexdigest()


def check_seal(document: Document) -> None:
    """Raises SealError where a document is not what was sealed, or never was."""
    if SEAL not in document.values:
        raise SealError("the file has no seal, so it is no completed record; complete it first")
    if document.values.get(SEAL) != seal_of(document.values):
        raise SealError("the record was altered after it was completed; go back to the original, or supersede it")


def refuse_sealed(path: Path) -> None:
    """Raises SealError where the file at a path holds a sealed record."""
    if path.suffix.lower() in SEALED and path.exists() and _is_sealed(path):
        raise SealError("there is a completed record at this path, which is never written over; give a new name")


def _is_sealed(path: Path) -> bool:
    """Whether a file holds a seal, whole or damaged."""
    try:
        return SEAL in document_of(path).values
    except InputError:
        return f'"{SEAL}"' in _text(path) or f"\n{SEAL} =" in _text(path)


def _text(path: Path) -> str:
    try:
        return text_of(content_of(path))
    except InputError:
        return ""
