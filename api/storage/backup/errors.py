"""What can be wrong with a backup."""

from __future__ import annotations


class BackupError(RuntimeError):
    """A backup cannot be written, or cannot be used. Its text names no URL, which may hold a password."""


NOT_EMPTY = "the database is not empty; say so if it is to be replaced"
"""A restore that would take something away."""
