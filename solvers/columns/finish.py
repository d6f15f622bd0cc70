"""What can be made of rosters that a dive leaves unfinished, by methods other than columns."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Protocol

from roster.table import Cells16
from solvers.cancelling import Cancelled


class Finisher(Protocol):
    """Makes legal rosters of rough ones; None where it cannot."""

    def mend(self, cells: Cells16, ended: Cancelled) -> Cells16 | None:
        """Change a rough roster here and there."""

    def complete(self, cells: Cells16, rows: Sequence[int], ended: Cancelled) -> Cells16 | None:
        """Fill these rows of a rough roster anew."""


@dataclass(frozen=True, slots=True)
class Finish:
    """A finisher, and what takes up what it finds until the solve has ended."""

    finisher: Finisher
    take_up: Callable[[Cells16], None]
    ended: Cancelled

    def mend(self, cells: Cells16) -> None:
        """Take up a rough roster as it is, and mended."""
        self.take_up(cells)
        self._hear(self.finisher.mend(cells, self.ended))

    def complete(self, cells: Cells16, rows: Sequence[int]) -> None:
        """Take up a rough roster with these rows filled anew."""
        self._hear(self.finisher.complete(cells, rows, self.ended))

    def _hear(self, found: Cells16 | None) -> None:
        if found is not None:
            self.take_up(found)
