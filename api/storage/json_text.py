"""JSON as it is stored, and as it is digested."""

from __future__ import annotations

import json
from typing import Any


def stored(value: Any) -> str:
    """JSON without spaces. Raises ValueError for numbers without an end, TypeError for what JSON does not have."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"))


def canonical(value: Any) -> str:
    """The same with keys in order: one text for one value."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":"), sort_keys=True)
