"""How evenly wishes are granted."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from fractions import Fraction

from roster.figures.evidence import Evidence
from roster.figures.key_figure import KeyFigure
from roster.figures.measure import Measure, Unit, told, untold
from roster.reports import wishes_of


class RequestFairness(KeyFigure):
    """F1, as the published roster answers the wishes. Nobody is named."""

    id = "request-fairness"
    title = "Request fairness"
    formula = "points of wishes granted / points staked, person by person: their mean and their least"
    inputs = "wishes in the ward file; the published roster"
    example = "One person granted 30 of 40 points and another all of 20: mean 87.5 %, least 75.0 %"
    targets = ("mean", "least")

    def measures(self, evidence: Evidence) -> Iterator[Measure]:
        """Mean and least over those with points behind their wishes."""
        wishes = wishes_of(evidence.rulebook, evidence.published.roster)
        people = dict.fromkeys(answer.person for answer in wishes.answers)
        found = [wishes.by(person).points_share for person in people]
        shares = [100 * share for share in found if share is not None]
        ways: dict[str, tuple[str, Callable[[list[Fraction]], Fraction]]] = {
            "mean": ("Mean of those who wished", _mean),
            "least": ("Least of any person", min),
        }
        for id_, (title, way) in ways.items():
            if shares:
                yield told(id_, title, way(shares), Unit.PERCENT, target=id_)
            else:
                yield untold(id_, title, Unit.PERCENT, "wishes in the ward file", target=id_)


def _mean(shares: list[Fraction]) -> Fraction:
    return sum(shares, Fraction(0)) / len(shares)
