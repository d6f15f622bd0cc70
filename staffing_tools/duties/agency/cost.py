"""What was paid for an agency worker, as a share of what an employee would have cost."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction

from staffing_tools.duties.agency.comparator import Comparator
from staffing_tools.duties.agency.log import AgencyLog
from staffing_tools.duties.agency.occasion import Occasion
from staffing_tools.exact import percent
from staffing_tools.facts import Facts

PLACES = 4


@dataclass(frozen=True, slots=True)
class OccasionCost:
    """An occasion beside the cost of an employee for the same hours. Amounts are in pounds and exact."""

    occasion: Occasion
    comparator: Comparator
    employee: Fraction
    reported: bool
    """Whether section 12IB, or the board's own switch, asks for a report."""

    @property
    def share(self) -> Fraction:
        """The charge as a share of the employee's cost."""
        return Fraction(self.occasion.charge) / self.employee

    @property
    def percent(self) -> Decimal:
        """The share in percent, as printed."""
        return percent(self.share, PLACES)


def costs(log: AgencyLog, facts: Facts) -> Iterator[OccasionCost]:
    """Every occasion for which a comparator holds."""
    for occasion in log.occasions:
        comparator = log.comparator(occasion)
        if comparator is not None:
            employee = comparator.hourly * Fraction(occasion.hours)
            share, limit = Fraction(occasion.charge) / employee, facts.agency_limit.exact
            reported = share > limit or (log.report_at_limit and share == limit)
            yield OccasionCost(occasion, comparator, employee, reported)
