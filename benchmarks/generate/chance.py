"""Draws for one purpose, which draws for another never move."""

from __future__ import annotations

import random
from collections.abc import Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")


class Chance:
    """Draws that follow from a seed and a purpose alone.

    Only `random.Random.random` is used, whose numbers Python promises to keep from version to version.
    """

    def __init__(self, seed: int, purpose: str) -> None:
        self._next = random.Random(f"{seed} {purpose}").random

    def whole(self, least: int, most: int) -> int:
        """A whole number from `least` to `most`."""
        return least + int(self._next() * (most - least + 1))

    def one(self, items: Sequence[T]) -> T:
        """One of the items."""
        return items[self.whole(0, len(items) - 1)]

    def order(self, items: Iterable[T]) -> list[T]:
        """The items in an order of chance. A longer sequence keeps the order of those that it begins with."""
        return [item for _, item in sorted(((self._next(), item) for item in items), key=lambda pair: pair[0])]
