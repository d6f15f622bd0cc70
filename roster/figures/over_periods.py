"""Key figures over several periods: each measure as a series, its trend, and its run chart."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise

from roster.figures.lights import Light, Threshold, worst
from roster.figures.measure import Unit, short
from roster.figures.of_period import JudgedMeasure, PeriodFigure, PeriodFigures
from roster.run_charts import RunChart, run_chart
from roster.ward import InputError, Problem

LEAST_POINTS = 3
"""Points below which a run chart shows nothing."""


@dataclass(frozen=True, slots=True)
class Series:
    """A measure over periods. `values` has None where it cannot be told; the threshold is that of the last period."""

    figure: str
    measure: str
    title: str
    unit: Unit
    starts: tuple[dt.date, ...]
    values: tuple[Fraction | None, ...]
    threshold: Threshold | None

    @property
    def known(self) -> tuple[tuple[dt.date, Fraction], ...]:
        """The first date and the value of each period in which it can be told."""
        pairs = zip(self.starts, self.values, strict=True)
        return tuple((start, value) for start, value in pairs if value is not None)

    @property
    def change(self) -> Fraction | None:
        """The last value less the one before, of those that can be told; None for fewer than two."""
        values = [value for _, value in self.known]
        return values[-1] - values[-2] if len(values) > 1 else None

    @property
    def trend(self) -> str:
        """Where it went from the period before, in a word; "" where that cannot be told."""
        if self.change is None:
            return ""
        return "rising" if self.change > 0 else "falling" if self.change < 0 else "unchanged"

    @property
    def course(self) -> str:
        """Where it went and how far, such as rising by 1.2 points of percent."""
        if not self.change:
            return self.trend
        size = short(abs(self.change), self.unit)
        if size == short(Fraction(0), self.unit):
            return f"{self.trend} a little"
        return f"{self.trend} by {size.replace(' %', ' points')}"

    @property
    def chart(self) -> RunChart | None:
        """Its run chart; None for fewer points than show anything."""
        values = [value for _, value in self.known]
        return run_chart(values) if len(values) >= LEAST_POINTS else None

    @property
    def light(self) -> Light | None:
        """The colour of the last period. What ought to fall is held against the period before."""
        if self.threshold is None or self.values[-1] is None:
            return None
        if self.threshold.falling:
            return self._light_of_fall()
        return self.threshold.light(self.values[-1]) if self.threshold.usable else None

    def _light_of_fall(self) -> Light | None:
        if self.change is None:
            return None
        return Light.GREEN if self.change < 0 or self.values[-1] == 0 else Light.RED

    @property
    def goals(self) -> tuple[Fraction, ...]:
        """The ends of the green band, where it may colour anything."""
        if self.threshold is None or not self.threshold.usable:
            return ()
        return tuple(end for end in (self.threshold.least, self.threshold.most) if end is not None)


@dataclass(frozen=True, slots=True)
class FiguresOverPeriods:
    """The key figures of several periods of one ward, earliest first."""

    title: str
    periods: tuple[PeriodFigures, ...]

    @property
    def headlines(self) -> tuple[Series, ...]:
        """The series of the measure that each figure is known by."""
        last = self.periods[-1].figures
        return tuple(self.series(figure.id, figure.headline.id) for figure in last)

    @property
    def all_series(self) -> tuple[Series, ...]:
        """The series of every measure that every period has."""
        return tuple(
            self.series(figure.id, judged.measure.id)
            for figure in self.periods[-1].figures
            for judged in figure.measures
            if all(_has(period.figure(figure.id), judged.measure.id) for period in self.periods)
        )

    def light(self, figure: str) -> Light | None:
        """The colour of a figure in the last period: the worst of its measures, and of those that ought to fall."""
        last = self.periods[-1].figure(figure)
        return worst((last.light, *(self.series(figure, judged.measure.id).light for judged in last.measures)))

    def series(self, figure: str, measure: str) -> Series:
        """One measure over all periods. Raises KeyError for one that the last period has not."""
        found = [_measures(period.figure(figure)).get(measure) for period in self.periods]
        last = found[-1]
        if last is None:
            raise KeyError(measure)
        title = self.periods[-1].figure(figure).title
        return Series(
            figure=figure,
            measure=measure,
            title=title if last.measure.title == title else f"{title}: {last.measure.title}",
            unit=last.measure.unit,
            starts=tuple(period.period.start for period in self.periods),
            values=tuple(judged.measure.value if judged else None for judged in found),
            threshold=last.threshold,
        )


def _measures(figure: PeriodFigure) -> dict[str, JudgedMeasure]:
    return {judged.measure.id: judged for judged in figure.measures}


def _has(figure: PeriodFigure, measure: str) -> bool:
    return measure in _measures(figure)


def figures_over_periods(title: str, periods: tuple[PeriodFigures, ...]) -> FiguresOverPeriods:
    """The figures of periods in the order of time. Raises InputError for two wards, or for periods that overlap."""
    ordered = tuple(sorted(periods, key=lambda each: each.period.start))
    if len({each.ward.id for each in ordered}) != 1:
        raise InputError((Problem(("periods",), "the periods are of different wards; give those of one"),))
    for earlier, later in pairwise(ordered):
        if later.period.start <= earlier.period.end:
            message = f"two periods overlap: one ends on {earlier.period.end}, the next starts on {later.period.start}"
            raise InputError((Problem(("periods",), message),))
    return FiguresOverPeriods(title, ordered)
