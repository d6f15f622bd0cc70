"""The run-chart rules, as data with sources."""

from __future__ import annotations

import tomllib
from decimal import Decimal
from functools import cache
from importlib.resources import files

from roster.ward import Noun
from staffing_tools.facts import Fact


class ChartRules(Noun):
    """How many points make a signal. The fourth usual rule, an astronomical point, is left to the reader's eye."""

    shift_points: Fact
    """Points in a row on one side of the median."""
    trend_points: Fact
    """Points in a row that all rise or all fall."""
    run_significance: Fact
    """Chance below which a number of runs is too small or too large."""
    run_points: Fact
    """Points off the median before runs are counted."""


@cache
def chart_rules() -> ChartRules:
    """The rules that come with the program."""
    text = (files("staffing_tools.quality") / "rules.toml").read_text("utf-8")
    return ChartRules.model_validate(tomllib.loads(text, parse_float=Decimal))
