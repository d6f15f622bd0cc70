"""What a key figure is."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import ClassVar

from roster.figures.evidence import Evidence
from roster.figures.measure import Measure


class KeyFigure(ABC):
    """One row of the key figures. The first measure is the one that it is known by.

    formula   how it is worked out
    inputs    what it is worked out from
    example   a small case by hand, in words that a test holds to be so
    targets   measures for which a threshold may be given
    """

    id: ClassVar[str]
    title: ClassVar[str]
    formula: ClassVar[str]
    inputs: ClassVar[str]
    example: ClassVar[str]
    targets: ClassVar[tuple[str, ...]] = ()

    @abstractmethod
    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """The amounts of a period, the first the one that the figure is known by."""
