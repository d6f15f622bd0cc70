"""How often rules are overridden, and broken without an override."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from fractions import Fraction

from roster.figures.evidence import Evidence, duties_in
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, told, untold

SHIFTS = "shifts in the roster"


class RuleOverrides(KeyFigure):
    """Breaches that nobody has overridden stand beside: a log that is empty says little where rules are broken."""

    id = "rule-overrides"
    title = "Rule overrides"
    formula = "100 x logged overrides of hard rules on dates of the period / shifts, in all and by rule"
    inputs = "overrides in the ward file; the worked roster, else the roster"
    example = "3 overrides and 60 shifts: 5.0 per 100 shifts"
    targets = ("rate", "breaches")

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """The rate, breaches without an override, and the rate of each rule."""
        shifts = sum(1 for _ in duties_in(evidence.latest))
        logged = Counter(line.rule for line in evidence.ward.overrides if line.date in evidence.ward.period)
        breaches = sum(finding.hard for finding in evidence.rulebook.check(evidence.latest.roster))
        yield _rate("rate", "Overrides", logged.total(), shifts, evidence.basis, "rate")
        yield _rate("breaches", "Breaches without an override", breaches, shifts, evidence.basis, "breaches")
        titles = {rule.id: rule.title for rule in evidence.rulebook.rules}
        for rule, number in sorted(logged.items()):
            yield _rate(f"rate-{rule}", f"Overrides: {titles[rule]}", number, shifts)


def _rate(id_: str, title: str, number: int, shifts: int, note: str = "", target: str = "") -> Measure:
    if not shifts:
        return untold(id_, title, Unit.PER_HUNDRED, SHIFTS, note=note, target=target)
    return told(id_, title, Fraction(100 * number, shifts), Unit.PER_HUNDRED, note=note, target=target)
