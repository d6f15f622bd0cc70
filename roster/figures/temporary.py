"""How much of the work is done by bank and agency, and at what price."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from roster.figures.evidence import WORKED, Evidence, duties_in
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, share, told, untold
from roster.pay import costs_of
from roster.rules.reading import Reading

SOMETHING = "hours in the worked roster"
PRICES = "the board's own salaries, premiums and agency prices (pay_rates in the ward file)"


class TemporaryStaffing(KeyFigure):
    """AFC-12. Students and others unpaid are not in it."""

    id = "temporary-staffing"
    title = "Temporary staffing"
    formula = "hours of bank and agency / hours worked; hours of agency dearer than the cap beside an employee"
    inputs = "employment of people in the ward file; the worked roster; pay_rates for the cap"
    example = "90 h worked, of which bank 15 h and agency 7:30 h: 25.0 %, bank 16.7 %, agency 8.3 %"
    targets = ("temporary", "bank", "agency", "over-cap")

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """Bank and agency together and apart, and agency above the cap."""
        if evidence.done is None:
            yield untold("temporary", "Bank and agency", Unit.PERCENT, WORKED, target="temporary")
            yield untold("over-cap", "Agency above the cap", Unit.HOURS, WORKED, target="over-cap")
            return
        worked = worked_minutes(evidence.done)
        parts = {"temporary": ("Bank and agency", worked["bank"] + worked["agency"])}
        parts |= {"bank": ("Bank", worked["bank"]), "agency": ("Agency", worked["agency"])}
        for id_, (title, minutes) in parts.items():
            yield share(id_, title, minutes, worked.total(), SOMETHING, target=id_)
        yield _over_cap(evidence, worked["agency"])


def worked_minutes(reading: Reading) -> Counter[str]:
    """Minutes worked by everybody who is paid, by how they are employed."""
    found: Counter[str] = Counter()
    for stint in duties_in(reading):
        found[reading.ward.person(stint.person).employment] += stint.minutes
    del found["unpaid"]
    return found


def _over_cap(evidence: Evidence, agency: int) -> Measure:
    """Hours above the cap, where the prices of all agency time are confirmed."""
    title = "Agency above the cap"
    if not agency:
        return told("over-cap", title, 0, Unit.HOURS, note="no agency", target="over-cap")
    costs = costs_of(evidence.rulebook, evidence.latest.roster)
    lines = [line for line in costs.lines if line.share is not None and line.person]
    if not all(line.confirmed for line in lines):
        return untold("over-cap", title, Unit.HOURS, PRICES, target="over-cap")
    minutes = sum(line.minutes for line in costs.over_cap if line.person)
    return told("over-cap", title, Fraction(minutes, 60), Unit.HOURS, target="over-cap")
