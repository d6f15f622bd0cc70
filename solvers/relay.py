"""Which of several methods goes on with a search: the one that brought most when it last had its turn."""

from __future__ import annotations

from collections.abc import Sequence
from math import inf

from solvers.result import Method


class Relay:
    """Remembers what methods have brought. Each has a turn first, in their order."""

    def __init__(self, methods: Sequence[Method]) -> None:
        self._brought: dict[Method, float] = dict.fromkeys(methods, inf)
        self._turns = dict.fromkeys(methods, 0)
        self._turn = 0

    def next(self) -> Method:
        """The method whose turn it is; of those that brought as much, the one that has waited longest."""
        self._turn += 1
        chosen = max(self._brought, key=lambda method: (self._brought[method], -self._turns[method]))
        self._turns[chosen] = self._turn
        return chosen

    def learn(self, method: Method, before: int, after: int) -> None:
        """Hear how far a method has brought the value down."""
        self._brought[method] = (before - after) / before if before > after else 0.0

    def renew(self, method: Method) -> None:
        """Give a method a turn soon, whatever it has brought: it knows more now."""
        self._brought[method] = inf
