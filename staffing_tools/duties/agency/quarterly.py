"""The quarterly report to Ministers, which is a nil return where nothing is to be reported."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass

from staffing_tools.duties.agency.cost import OccasionCost, costs
from staffing_tools.duties.agency.log import AgencyLog
from staffing_tools.facts import Facts
from staffing_tools.spans import DateSpan
from staffing_tools.year import FinancialYear, quarters_of


@dataclass(frozen=True)
class AgencyReturn:
    """Occasions of a quarter to be reported: how many, each as a percentage, and the circumstances of each."""

    quarter: DateSpan
    lines: tuple[OccasionCost, ...]
    occasions: int
    """Uses of agency workers in the quarter, reported or not."""
    due: dt.date
    """By this program's reckoning; the statute says as soon as practicable."""

    @property
    def is_nil(self) -> bool:
        """Whether nothing is to be reported."""
        return not self.lines

    @property
    def words(self) -> str:
        """The report in one sentence."""
        count = "nil return" if self.is_nil else f"{len(self.lines)} of {self.occasions} occasions reported"
        return f"Section 12IB, {self.quarter.words}: {count}, due by {self.due}"


def agency_return(log: AgencyLog, quarter: DateSpan, facts: Facts) -> AgencyReturn:
    """The report on the occasions that started in a quarter."""
    mine = [each for each in costs(log, facts) if each.occasion.start.date() in quarter]
    return AgencyReturn(
        quarter=quarter,
        lines=tuple(each for each in mine if each.reported),
        occasions=sum(1 for each in log.occasions if each.start.date() in quarter),
        due=quarter.last + dt.timedelta(days=int(facts.agency_report_days.value)),
    )


def agency_returns(log: AgencyLog, year: FinancialYear, facts: Facts) -> tuple[AgencyReturn, ...]:
    """The four reports of a financial year."""
    return tuple(agency_return(log, quarter, facts) for quarter in quarters_of(year))
