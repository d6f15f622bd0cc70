"""Digests of rows: the same for the same content, and telling nobody what it was."""

from __future__ import annotations

import hashlib
import hmac
from typing import Any

from sqlalchemy import inspect

from api.storage.json_text import canonical
from api.storage.rows import Base
from api.storage.types import Document

_BOOKKEEPING = frozenset({"version", "created_at", "updated_at"})
"""Columns that are not content."""


def content(row: Base) -> dict[str, Any]:
    """A row's columns as plain values."""
    return {key: _plain(row, key, getattr(row, key)) for key in _columns(row)}


def former(row: Base) -> dict[str, Any]:
    """What the columns of a changed row were."""
    state = inspect(row)
    values = content(row)
    for key in values:
        history = state.attrs[key].history
        if history.deleted:
            values[key] = _plain(row, key, history.deleted[0])
    return values


def digest(values: dict[str, Any], key: bytes) -> str:
    """A keyed SHA-256 of plain values, in hex."""
    return hmac.new(key, canonical(values).encode(), hashlib.sha256).hexdigest()


def _columns(row: Base) -> list[str]:
    return [each.key for each in inspect(type(row)).column_attrs if each.key not in _BOOKKEEPING]


def _plain(row: Base, key: str, value: Any) -> Any:
    kind = inspect(type(row)).columns[key].type
    if value is not None and isinstance(kind, Document) and kind.form is not None:
        return kind.form.write(value)
    return value.isoformat() if hasattr(value, "isoformat") else value
