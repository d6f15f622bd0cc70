"""What a validator says of a roster."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One breach of a hard rule (`price` None) or one thing that costs `amount` times `price`."""

    rule: str
    subject: str
    place: str
    amount: int
    price: int | None = None


@dataclass(frozen=True, slots=True)
class Verdict:
    """Everything that a validator found in a roster."""

    findings: tuple[Finding, ...]

    @property
    def breaches(self) -> tuple[Finding, ...]:
        """The breaches of hard rules."""
        return tuple(finding for finding in self.findings if finding.price is None)

    @property
    def hard(self) -> int:
        """Sum of the amounts of all breaches, each in its rule's own unit; 0 if and only if the roster is legal."""
        return sum(finding.amount for finding in self.breaches)

    @property
    def objective(self) -> int:
        """The published objective: the cost of everything that is priced."""
        return sum(finding.amount * finding.price for finding in self.findings if finding.price is not None)

    def amounts(self) -> dict[str, int]:
        """Amount by rule, hard and priced, without the rules that nothing was found on."""
        totals: Counter[str] = Counter()
        for finding in self.findings:
            totals[finding.rule] += finding.amount
        return dict(totals)
