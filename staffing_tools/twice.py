"""Entries of one list that must differ."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator


def twice(name: str, keys: Iterable[Hashable]) -> Iterator[str]:
    """What to say where two entries have the same key."""
    if max(Counter(keys).values(), default=0) > 1:
        yield f"two of the {name} are the same; remove one of them"
