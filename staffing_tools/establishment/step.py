"""One step of a calculation, as a report shows it."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from roster.ward import Noun
from staffing_tools.exact import rounded


class Step(Noun):
    """What a step adds or does, the exact value after it, and its unit."""

    words: str
    """What the step is."""
    value: Fraction
    """The exact value after it."""
    unit: str
    """Its unit."""

    def shown(self, places: int = 4) -> Decimal:
        """The value as it is printed; the next step goes on from the exact one."""
        return rounded(self.value, places)
