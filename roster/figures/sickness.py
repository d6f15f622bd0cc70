"""Hours lost to sickness."""

from __future__ import annotations

from collections.abc import Iterator

from roster.figures.away import Away, away_minutes, contract_minutes
from roster.figures.evidence import Evidence
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, share
from roster.figures.net_hours import CONTRACTS


class Sickness(KeyFigure):
    """A figure of the whole ward. Published rates divide by a year of 52.179 weeks; this one by the period's own."""

    id = "sickness"
    title = "Sickness"
    formula = "hours lost to sickness / contract hours"
    inputs = "contracts and absence in the ward file, whole days"
    example = "One day of a full-time fortnight: 7.1 %"
    targets = ("sickness",)

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """The ward's share."""
        dates = evidence.ward.period.dates
        lost = away_minutes(evidence, dates)[Away.SICKNESS]
        yield share("sickness", self.title, lost, contract_minutes(evidence, dates), CONTRACTS, target="sickness")
