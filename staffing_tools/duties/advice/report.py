"""The quarterly report of a profession on clinical advice."""

from __future__ import annotations

from dataclasses import dataclass

from staffing_tools.duties.advice.departure import Departure
from staffing_tools.duties.advice.log import AdviceLog, AdvisedDecision, View
from staffing_tools.spans import DateSpan


@dataclass(frozen=True)
class AdviceReport:
    """What a lead of a profession tells the board of a quarter (NHS (Scotland) Act 1978 s.12IF(2))."""

    profession: str
    quarter: DateSpan
    decisions: tuple[AdvisedDecision, ...]
    """Decisions of the quarter on advice of the profession."""
    departures: tuple[Departure, ...]
    """Departures from that advice."""
    views: tuple[View, ...]
    """Views of employees of the profession."""

    @property
    def disagreements(self) -> int:
        """Departures with which the adviser disagrees on record."""
        return sum(1 for departure in self.departures if departure.disagreement)

    @property
    def words(self) -> str:
        """The report in one sentence."""
        return (
            f"{self.profession}, {self.quarter.words}: decisions on advice {len(self.decisions)}, departures from it "
            f"{len(self.departures)}, with disagreement on record {self.disagreements}, views of employees "
            f"{len(self.views)}"
        )


def advice_report(log: AdviceLog, profession: str, quarter: DateSpan) -> AdviceReport:
    """The report of a profession on a quarter."""
    mine = {each.id for each in log.advice if each.profession == profession}
    decisions = tuple(each for each in log.decisions if each.decided_on in quarter and (mine & _advice_of(each)))
    return AdviceReport(
        profession=profession,
        quarter=quarter,
        decisions=decisions,
        departures=tuple(each for one in decisions for each in one.departures if each.advice in mine),
        views=tuple(each for each in log.views if each.profession == profession and each.given_on in quarter),
    )


def _advice_of(decision: AdvisedDecision) -> set[str]:
    return {*decision.advice, *(departure.advice for departure in decision.departures)}
