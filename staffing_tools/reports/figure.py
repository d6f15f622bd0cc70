"""A figure that leads back to where it was made from."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from roster.ward import Noun
from staffing_tools.exact import rounded


class TracedFigure(Noun):
    """An exact figure, how it is printed, and what it was made from: other figures by id, or places of inputs."""

    id: str
    """Short name, such as judgement.total."""
    words: str
    """What it is."""
    exact: Fraction
    """The figure."""
    places: int = 2
    """Decimals that it is printed with."""
    unit: str
    """Its unit."""
    source: tuple[str, ...]
    """Ids of other figures, or places such as record.staffing.lines[1].funded."""

    @property
    def printed(self) -> Decimal:
        """The figure as printed."""
        return rounded(self.exact, self.places)


def traced(id_: str, words: str, exact: Fraction | int, unit: str, *source: str, places: int = 2) -> TracedFigure:
    """A figure with what it was made from."""
    return TracedFigure(id=id_, words=words, exact=Fraction(exact), unit=unit, source=source, places=places)
