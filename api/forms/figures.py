"""Key figures in the machine form."""

from __future__ import annotations

import datetime as dt

from api.forms.form import Form, number_told
from roster.figures import FiguresOverPeriods, JudgedMeasure, PeriodFigures, Series, Threshold


class ThresholdForm(Form):
    """What a measure is held to, in its unit."""

    least: float | None
    """Green from this on."""
    most: float | None
    """Green up to this."""
    amber_least: float | None
    """Amber from this on."""
    amber_most: float | None
    """Amber up to this."""
    strict: bool
    """Whether the limits themselves lie outside."""
    falling: bool
    """Whether it is held to fall from period to period."""
    source: str
    """Where it comes from."""
    confidence: str
    """How far that can be relied on."""
    amber_confidence: str
    """The same of amber."""
    confirmed: bool
    """Whether it was read, or the ward set it."""
    note: str
    """What else to know of it."""


class MeasureForm(Form):
    """An amount of a key figure."""

    measure: str
    """Its name."""
    title: str
    """Its title."""
    value: float | None
    """The amount; nothing where it cannot be told."""
    unit: str
    """Its unit."""
    words: str
    """The amount in words."""
    needs: str
    """What would be needed to tell it."""
    note: str
    """What else to know of it."""
    light: str | None
    """green, amber or red, where it is held to something."""
    threshold: ThresholdForm | None
    """What it is held to."""


class KeyFigureForm(Form):
    """A key figure of a period."""

    figure: str
    """Its id."""
    title: str
    """Its title."""
    light: str | None
    """The worst colour of its measures."""
    measures: list[MeasureForm]
    """Its measures."""


class PeriodFiguresForm(Form):
    """Key figures of a period."""

    ward: str
    """Id of the ward."""
    start: dt.date
    """First date."""
    end: dt.date
    """Last date."""
    figures: list[KeyFigureForm]
    """In the order of the catalogue."""


class SignalForm(Form):
    """What a run chart shows that is more than chance."""

    rule: str
    """By which rule."""
    first: int
    """From which point, counted from 0."""
    last: int
    """To which point."""
    words: str
    """The same in words."""


class SeriesForm(Form):
    """A measure over periods."""

    figure: str
    """Id of the key figure."""
    measure: str
    """Name of the measure."""
    unit: str
    """Its unit."""
    starts: list[dt.date]
    """First date of each period."""
    values: list[float | None]
    """The amount in each."""
    trend: str
    """rising, falling or unchanged from the period before; empty where that cannot be told."""
    light: str | None
    """The colour of the last period."""
    median: float | None
    """The median of the baseline, where there are points enough."""
    signals: list[SignalForm]
    """What is more than chance."""


class FiguresOverPeriodsForm(Form):
    """Key figures of several periods with their trends."""

    title: str
    """What it is of."""
    periods: list[PeriodFiguresForm]
    """Periods in the order of time."""
    series: list[SeriesForm]
    """Every measure over them."""


def figure_form(figures: PeriodFigures | FiguresOverPeriods) -> PeriodFiguresForm | FiguresOverPeriodsForm:
    """The figures of a period; over periods, those of each and every series with its run chart."""
    return _period(figures) if isinstance(figures, PeriodFigures) else over_periods_form(figures)


def over_periods_form(figures: FiguresOverPeriods) -> FiguresOverPeriodsForm:
    """Figures over periods in plain values."""
    return FiguresOverPeriodsForm(
        title=figures.title,
        periods=[_period(period) for period in figures.periods],
        series=[_series(series) for series in figures.all_series],
    )


def _period(figures: PeriodFigures) -> PeriodFiguresForm:
    return PeriodFiguresForm(
        ward=figures.ward.id,
        start=figures.period.start,
        end=figures.period.end,
        figures=[
            KeyFigureForm(
                figure=figure.id,
                title=figure.title,
                light=figure.light,
                measures=[_measure(judged) for judged in figure.measures],
            )
            for figure in figures.figures
        ],
    )


def _measure(judged: JudgedMeasure) -> MeasureForm:
    measure = judged.measure
    return MeasureForm(
        measure=measure.id,
        title=measure.title,
        value=number_told(measure.value),
        unit=measure.unit.value,
        words=measure.words,
        needs=measure.needs,
        note=measure.note,
        light=judged.light,
        threshold=_threshold(judged.threshold) if judged.threshold else None,
    )


def _threshold(threshold: Threshold) -> ThresholdForm:
    return ThresholdForm(
        least=number_told(threshold.least),
        most=number_told(threshold.most),
        amber_least=number_told(threshold.amber_least),
        amber_most=number_told(threshold.amber_most),
        strict=threshold.strict,
        falling=threshold.falling,
        source=threshold.source,
        confidence=threshold.confidence,
        amber_confidence=threshold.amber_confidence,
        confirmed=threshold.confirmed,
        note=threshold.note,
    )


def _series(series: Series) -> SeriesForm:
    chart = series.chart
    return SeriesForm(
        figure=series.figure,
        measure=series.measure,
        unit=series.unit.value,
        starts=list(series.starts),
        values=[number_told(value) for value in series.values],
        trend=series.trend,
        light=series.light,
        median=number_told(chart.median) if chart else None,
        signals=[
            SignalForm(rule=signal.rule, first=signal.first, last=signal.last, words=signal.words)
            for signal in (chart.signals if chart else ())
        ],
    )
