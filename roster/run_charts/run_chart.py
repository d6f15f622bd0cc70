"""A run chart: values over time, their median, and signals of more than chance."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import groupby, pairwise
from statistics import median
from typing import Literal

from roster.run_charts.rules import ChartRules, chart_rules
from roster.run_charts.runs import chance_of_so_few, chance_of_so_many

Rule = Literal["shift", "trend", "too few runs", "too many runs"]
RULES: tuple[Rule, ...] = ("shift", "trend", "too few runs", "too many runs")


@dataclass(frozen=True, slots=True)
class Signal:
    """A rule that the values meet, and from which point to which, both included and counted from 0."""

    rule: Rule
    first: int
    last: int
    words: str


@dataclass(frozen=True, slots=True)
class RunChart:
    """Values, the median of the baseline, and what they signal."""

    values: tuple[Fraction, ...]
    median: Fraction
    baseline: int
    signals: tuple[Signal, ...]
    unread: str = ""
    """Why shifts and runs are not read, empty where they are."""


def run_chart(values: Sequence[Fraction], baseline: int | None = None, rules: ChartRules | None = None) -> RunChart:
    """The run chart of values in order of time.

    The median is that of the first `baseline` values, of all if left out. Raises ValueError without values or with a
    baseline that they do not have.
    """
    first = len(values) if baseline is None else baseline
    if not 1 <= first <= len(values):
        raise ValueError(f"a baseline of {first} points cannot be taken from {len(values)}")
    centre, known = Fraction(median(values[:first])), rules or chart_rules()
    unread = _unread(values, centre, known)
    by_side = () if unread else (*_shifts(values, centre, known), *_runs(values, centre, known))
    signals = sorted((*by_side, *_trends(values, known)), key=lambda signal: RULES.index(signal.rule))
    return RunChart(tuple(values), centre, first, tuple(signals), unread)


def _unread(values: Sequence[Fraction], centre: Fraction, rules: ChartRules) -> str:
    """Why rules that count points above and below the median say nothing of these values, empty where they do."""
    on = sum(1 for value in values if value == centre)
    if on < rules.median_share.exact * len(values):
        return ""
    return f"{on} of {len(values)} points lie on the median, so shifts and runs on its two sides are not read"


def _sides(values: Sequence[Fraction], centre: Fraction) -> list[tuple[int, bool]]:
    """Points off the median: place, and whether above."""
    return [(place, value > centre) for place, value in enumerate(values) if value != centre]


def _shifts(values: Sequence[Fraction], centre: Fraction, rules: ChartRules) -> Iterator[Signal]:
    for above, run in groupby(_sides(values, centre), key=lambda point: point[1]):
        places = [place for place, _ in run]
        if len(places) >= rules.shift_points.value:
            words = f"{len(places)} points in a row {'above' if above else 'below'} the median"
            yield Signal("shift", places[0], places[-1], words)


def _trends(values: Sequence[Fraction], rules: ChartRules) -> Iterator[Signal]:
    """Stretches that only rise or only fall. Of equal values in a row the first counts."""
    places = [place for place, value in enumerate(values) if not place or value != values[place - 1]]
    steps = [(before, after, values[after] > values[before]) for before, after in pairwise(places)]
    for up, run in groupby(steps, key=lambda step: step[2]):
        stretch = list(run)
        if len(stretch) + 1 >= rules.trend_points.value:
            words = f"{len(stretch) + 1} points in a row {'rising' if up else 'falling'}"
            yield Signal("trend", stretch[0][0], stretch[-1][1], words)


def _runs(values: Sequence[Fraction], centre: Fraction, rules: ChartRules) -> Iterator[Signal]:
    sides = [above for _, above in _sides(values, centre)]
    above, below = sum(sides), len(sides) - sum(sides)
    if len(sides) < rules.run_points.value or not above or not below:
        return
    runs, tail = sum(1 for _ in groupby(sides)), rules.run_significance.exact / 2
    words = f"{runs} runs of {len(sides)} points, {'{}'} than chance would make"
    if chance_of_so_few(runs, above, below) <= tail:
        yield Signal("too few runs", 0, len(values) - 1, words.format("fewer"))
    if chance_of_so_many(runs, above, below) <= tail:
        yield Signal("too many runs", 0, len(values) - 1, words.format("more"))
