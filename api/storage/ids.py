"""Identifiers of rows: they sort by the time at which they were made, and tell nothing else."""

from __future__ import annotations

import secrets
import time
from threading import Lock

_DIGITS = "0123456789abcdefghjkmnpqrstvwxyz"
"""Crockford's base 32: no letter that reads like a number."""

LENGTH = 26

_lock = Lock()
_last = 0


def new_id() -> str:
    """48 bits of milliseconds and 80 random bits, as 26 signs; in one process, later ones always sort after."""
    global _last
    with _lock:
        _last = max(_last + 1, (time.time_ns() // 1_000_000 << 80) | secrets.randbits(79))
        number = _last
    return "".join(_DIGITS[number >> shift & 31] for shift in range(125, -1, -5))
