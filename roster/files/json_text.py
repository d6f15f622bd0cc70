"""Plain values as JSON text for people: one entry a line."""

from __future__ import annotations

import json
from typing import Any

_STEP = "  "


def json_text(document: dict[str, Any]) -> str:
    """JSON with the entries of every list and table of the document on a line each."""
    return _laid_out(document, 2, "") + "\n"


def _laid_out(value: Any, levels: int, indent: str) -> str:
    if not levels or not value or not isinstance(value, dict | list):
        return json.dumps(value, ensure_ascii=False, default=str)
    inner = indent + _STEP
    if isinstance(value, dict):
        lines = [f"{json.dumps(key)}: {_laid_out(item, levels - 1, inner)}" for key, item in value.items()]
        opening, closing = "{", "}"
    else:
        lines = [_laid_out(item, levels - 1, inner) for item in value]
        opening, closing = "[", "]"
    body = ",\n".join(inner + line for line in lines)
    return f"{opening}\n{body}\n{indent}{closing}"
