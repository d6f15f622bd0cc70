"""How much of the agreed time to lead was delivered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from staffing_tools.duties.lead.log import LeadLog, LeadPeriod
from staffing_tools.exact import percent, plain


@dataclass(frozen=True, slots=True)
class LeadDelivered:
    """Hours agreed, rostered, worked and moved into the numbers."""

    agreed: Fraction
    rostered: Fraction
    worked: Fraction
    into_numbers: Fraction

    @property
    def share(self) -> Fraction | None:
        """Worked as a share of agreed, or nothing where nothing is agreed."""
        return self.worked / self.agreed if self.agreed else None

    @property
    def words(self) -> str:
        """Such as 60 of 75 agreed hours of time to lead (80.00 %), 7.5 into the numbers."""
        hours = (self.worked, self.agreed, self.into_numbers)
        worked, agreed, numbers = (plain(each) for each in hours)
        share = "" if self.share is None else f" ({percent(self.share)} %)"
        return f"{worked} of {agreed} agreed hours of time to lead{share}, {numbers} into the numbers"


def delivered(of: LeadLog | LeadPeriod) -> LeadDelivered:
    """What a log or a period comes to."""
    periods = of.periods if isinstance(of, LeadLog) else (of,)
    lost = (each.hours for period in periods for each in period.lost if each.to == "numbers")
    return LeadDelivered(
        agreed=_sum(period.agreed for period in periods),
        rostered=_sum(period.rostered for period in periods),
        worked=_sum(period.worked for period in periods),
        into_numbers=_sum(lost),
    )


def _sum(hours: Iterable[Decimal]) -> Fraction:
    return sum((Fraction(each) for each in hours), Fraction(0))
