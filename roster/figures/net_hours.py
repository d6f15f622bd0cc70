"""Hours owed either way at the end of the period."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from roster.figures.evidence import Evidence
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, share, told, untold
from roster.reports import hours_of

CONTRACTS = "contracts in the ward file"


class NetHours(KeyFigure):
    """ROS-04. Nobody is named; whose hours they are, the roster itself says to the person and the manager."""

    id = "net-hours"
    title = "Net hours"
    formula = "sum of balances at the end of the period / contract hours of the period; + where the ward owes time"
    inputs = "contracts, balances carried in and absence in the ward file; the worked roster, else the roster"
    example = "144 h of contract and 146:30 h worked with nothing carried in: 1.7 %; 2:30 h owed to staff"
    targets = ("ward", "person")

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """The ward's share, the furthest person's balance, and hours owed to and by staff."""
        own = {person.id for person in evidence.own}
        lines = [line for line in hours_of(evidence.rulebook, evidence.latest.roster) if line.person in own]
        nets = [line.net for line in lines]
        contract = sum(line.contract for line in lines)
        yield share("ward", "Ward", sum(nets), contract, CONTRACTS, note=evidence.basis, target="ward")
        if not nets:
            yield untold("person", "Furthest of any person", Unit.HOURS, CONTRACTS, target="person")
            return
        furthest = max(abs(net) for net in nets)
        yield told("person", "Furthest of any person", Fraction(furthest, 60), Unit.HOURS, target="person")
        yield told("to-staff", "Owed to staff", Fraction(sum(net for net in nets if net > 0), 60), Unit.HOURS)
        yield told("to-ward", "Owed to the ward", Fraction(-sum(net for net in nets if net < 0), 60), Unit.HOURS)
