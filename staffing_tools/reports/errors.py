"""What keeps a document from being made."""

from __future__ import annotations


class DocumentError(RuntimeError):
    """A document cannot be made on this machine; the text says what is missing and what to do instead."""
