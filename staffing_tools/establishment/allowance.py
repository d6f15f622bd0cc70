"""The predicted absence allowance, whose convention is always named."""

from __future__ import annotations

from fractions import Fraction
from typing import Literal

from roster.ward import Noun
from staffing_tools.exact import Share, percent

Convention = Literal["uplift", "share"]
"""`uplift`: added on to worked hours, x (1 + a). `share`: a part of paid hours, / (1 - a). At 22.5 % 5.3 % apart."""


class AbsenceAllowance(Noun):
    """Paid hours for leave, sickness, study and the like on top of worked hours. There is no default convention."""

    value: Share
    """The allowance, such as 0.225."""
    convention: Convention
    """uplift: added on to worked hours. share: a part of paid hours."""

    @property
    def factor(self) -> Fraction:
        """Paid hours for each worked hour."""
        value = Fraction(self.value)
        return 1 + value if self.convention == "uplift" else 1 / (1 - value)

    @property
    def as_uplift(self) -> Fraction:
        """The same allowance, added on to worked hours."""
        return self.factor - 1

    @property
    def as_share(self) -> Fraction:
        """The same allowance, as a part of paid hours."""
        return 1 - 1 / self.factor

    @property
    def words(self) -> str:
        """The allowance with its convention, such as 22.5 % added on to worked hours (uplift)."""
        figure = f"{percent(Fraction(self.value)).normalize():f} %"
        return (
            f"{figure} added on to worked hours (uplift)"
            if self.convention == "uplift"
            else f"{figure} of paid hours (share)"
        )
