"""Who scored, and how far two scorers agree."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from staffing_tools.exact import percent
from staffing_tools.findings import Finding
from staffing_tools.tool.case import ToolCase


def check(case: ToolCase) -> Iterator[Finding]:
    """Scorers without training, too small a second-scored sample, and the agreement."""
    scoring = case.run.scoring
    if scoring.trained is False:
        message = "not everybody who scored was trained; section 12IL asks for training of those who use the method"
        yield Finding(code="scorers-untrained", severity="warning", message=message, place=("scoring", "trained"))
    scores = sum(entry.patients for entry in case.run.complete())
    wanted = case.facts.second_scored_share
    if scores and Fraction(scoring.second_scored, scores) < wanted.exact:
        message = f"{scoring.second_scored} of {scores} scores were given twice; a sample should have {wanted.words}"
        place = ("scoring", "second_scored")
        yield Finding(code="second-scores-few", severity="information", message=message, place=place)
    if scoring.second_scored:
        share = percent(Fraction(scoring.agreed, scoring.second_scored), 0)
        message = f"two scorers agreed on {scoring.agreed} of {scoring.second_scored} scores ({share} %)"
        place = ("scoring", "agreed")
        yield Finding(code="scorers-agree", severity="information", message=message, place=place)
