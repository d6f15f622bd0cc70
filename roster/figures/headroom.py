"""How much of the contract hours is not there to be rostered."""

from __future__ import annotations

from collections.abc import Iterator

from roster.figures.away import Away, away_minutes, contract_minutes
from roster.figures.evidence import Evidence, duties_in
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, share
from roster.figures.net_hours import CONTRACTS
from roster.ward import LEARNING

PARTS = {
    Away.ANNUAL: "Annual leave",
    Away.HOLIDAY: "Public holidays",
    Away.SICKNESS: "Sickness",
    Away.OTHER: "Other leave of every kind",
}


class Headroom(KeyFigure):
    """Every absence counts. Learning is rostered and not away; it stands beside, since allowances often include it."""

    id = "headroom"
    title = "Headroom"
    formula = "hours of all absence / contract hours; each part apart"
    inputs = "contracts and absence in the ward file, whole days; the worked roster, else the roster, for learning"
    example = "Of two full-time weeks, a week of annual leave and a day of sickness: 57.1 %, parts 50.0 % and 7.1 %"
    targets = ("all",)

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """All of it, its parts, and learning beside it."""
        dates = evidence.ward.period.dates
        away, contract = away_minutes(evidence, dates), contract_minutes(evidence, dates)
        yield share("all", "All absence", sum(away.values()), contract, CONTRACTS, target="all")
        for kind, title in PARTS.items():
            yield share(kind.replace(" ", "-"), title, away[kind], contract, CONTRACTS)
        yield share("learning", "Beside it: learning", _learning(evidence), contract, CONTRACTS, note=evidence.basis)


def _learning(evidence: Evidence) -> int:
    """Minutes of learning that the ward's own staff are rostered to."""
    own = {person.id for person in evidence.own}
    duties = (stint for stint in duties_in(evidence.latest) if stint.person in own)
    return sum(stint.minutes for stint in duties if LEARNING in stint.shift.tags)
