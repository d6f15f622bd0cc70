"""Seals: a hash over the content of a record, by which a change is noticed.

The content is written as canonical JSON (sorted keys, no spaces, UTF-8, after RFC 8785) and hashed with SHA-256. A seal
is evidence and no lock: who rewrites content and seal together is found out by whatever else holds the old seal, as do
the record that supersedes it, a signed print or a minute of the board.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from typing import Any

from roster.files import SEAL, Document, SealError


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
