"""The run-chart rules, as data with sources."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from fractions import Fraction
from functools import cache
from importlib.resources import files

from roster.packs import Confidence
from roster.ward import Noun


class ChartRule(Noun):
    """One number of the rules, where it comes from, and how sure we are of it."""

    value: Decimal
    unit: str
    source: str
    confidence: Confidence
    note: str = ""

    @property
    def exact(self) -> Fraction:
        """The number as a fraction."""
        return Fraction(self.value)


class ChartRules(Noun):
    """How many points make a signal. The fourth usual rule, an astronomical point, is left to the reader's eye."""

    shift_points: ChartRule
    """Points in a row on one side of the median."""
    trend_points: ChartRule
    """Points in a row that all rise or all fall."""
    run_significance: ChartRule
    """Chance below which a number of runs is too small or too large."""
    median_share: ChartRule
    """Share of points on the median from which shifts and runs are not read."""
    run_points: ChartRule
    """Points off the median before runs are counted."""


@cache
def chart_rules() -> ChartRules:
    """The rules that come with the program."""
    text = (files("roster.run_charts") / "rules.toml").read_text("utf-8")
    return ChartRules.model_validate(tomllib.loads(text, parse_float=Decimal))
