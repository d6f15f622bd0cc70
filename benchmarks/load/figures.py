"""How long things took, in a few figures."""

from __future__ import annotations

from collections.abc import Sequence


def spread(seconds: Sequence[float]) -> dict[str, float]:
    """How many there were; median, 95th and 99th percentile and the longest, in seconds, where there were any."""
    if not seconds:
        return {"count": 0}
    ordered = sorted(seconds)
    named = {name: ordered[min(len(ordered) - 1, len(ordered) * part // 100)] for name, part in _PARTS.items()}
    return {"count": len(ordered), **named, "max": ordered[-1]}


_PARTS = {"p50": 50, "p95": 95, "p99": 99}
