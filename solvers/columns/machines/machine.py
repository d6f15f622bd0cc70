"""What every machine can do. States are whole numbers; a machine reads all of its states of a day at once."""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import replace
from typing import Protocol, TypeVar

import numpy as np
from numpy.typing import NDArray

from roster.table import Origin, Run, Sequence, Touch

Numbers = NDArray[np.int64]

FORBIDDEN = 2**44
"""A charge that no line may bear: that of breaking a hard term. All prices of a row together stay below it."""


NOBODY = Origin("", "")

RowTerm = TypeVar("RowTerm", Run, Sequence, Touch)


class TooWideError(ValueError):
    """A term has more to remember than a machine's state can hold; the message says what."""


class Machine(Protocol):
    """Reads a line from day 0 on, the past included, and charges for what it sees."""

    @property
    def start(self) -> int:
        """The state before day 0."""

    @property
    def key(self) -> Hashable:
        """What machines of one table have in common that do the same, whatever their row allows; None if unknown."""

    def step(self, day: int, states: Numbers, duties: Numbers) -> tuple[Numbers, Numbers]:
        """States int64[state, duty] after each of `duties` on a day, from each of `states`, and the charges for it."""

    def finish(self, states: Numbers) -> Numbers:
        """The charges int64[state] once the table ends."""


def anybodys(term: RowTerm) -> RowTerm:
    """The term without its row and origin: what rows on the same terms have in common."""
    return replace(term, origin=NOBODY, row=0)


def charge(price: int | None, amounts: Numbers) -> Numbers:
    """What amounts cost at a price."""
    return np.where(amounts > 0, FORBIDDEN, 0) if price is None else price * amounts


def among(duties: int, numbers: Numbers) -> Numbers:
    """1 for each of the duty numbers that the set holds, else 0."""
    return (np.int64(duties) >> numbers) & 1


class Limits:
    """A tally that only grows, against a minimum and a maximum: it is charged as it passes the one, and if it ends
    short of the other. Beyond both it is kept at `cap`, since nothing that follows depends on it.
    """

    def __init__(self, least: int, most: int | None, price: int | None) -> None:
        self._least, self._price = max(least, 0), price
        self._most = np.iinfo(np.int64).max if most is None else most
        self.cap = max(self._least, most or 0)

    def grow(self, tally: Numbers, by: Numbers) -> tuple[Numbers, Numbers]:
        """The tally after growing, and the charge."""
        grown = tally + by
        beyond = np.maximum(grown - self._most, 0) - np.maximum(tally - self._most, 0)
        return np.minimum(grown, self.cap), charge(self._price, beyond)

    def finish(self, tally: Numbers) -> Numbers:
        """The charge for a tally that ends short."""
        return charge(self._price, np.maximum(self._least - tally, 0))
