"""Key figures as pictures: each beside what it is held to, and each over periods."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from roster.figures.lights import Light, Threshold
from roster.figures.measure import Unit, said, short
from roster.figures.of_period import JudgedMeasure, PeriodFigures
from roster.figures.over_periods import Series
from roster.pictures import Scale, run_chart_picture, svg
from roster.reports.figure_words import period_words

WIDTH, TOP, ROW, LEFT, RIGHT = 900, 92, 34, 330, 640
COLOURS = {Light.GREEN: svg.GREEN, Light.AMBER: svg.AMBER, Light.RED: svg.RED}
GROUND, MET = "#EEF2F4", "#CDE8DC"


def targets_picture(figures: PeriodFigures) -> str:
    """A bar for each measure that has a colour: what would be met is shaded, a dot marks the value.

    Each bar has a scale of its own, wide enough for the value and for what it is held to.
    """
    rows = [
        (title, judged)
        for figure in figures.figures
        for judged in figure.measures
        for title in [_title(figure.title, judged.measure.title)]
        if judged.light is not None
    ]
    height = TOP + ROW * max(1, len(rows)) + 40
    parts = [part for place, (title, judged) in enumerate(rows) for part in _row(title, judged, TOP + ROW * place)]
    if not rows:
        parts = [svg.text(svg.MARGIN, TOP + 14, "No figure has both a value and a threshold that may colour it.")]
    parts.append(svg.text(svg.MARGIN, height - 14, "Shaded: what would be met. The dot is the value.", fill=svg.QUIET))
    title = f"{figures.ward.title}: key figures beside their thresholds"
    return svg.card(WIDTH, height, title, period_words(figures.period), parts)


def _title(figure: str, measure: str) -> str:
    return figure if figure == measure else f"{figure}: {measure}"


def _row(title: str, judged: JudgedMeasure, top: float) -> Iterator[str]:
    measure, threshold, light = judged.measure, judged.threshold, judged.light
    if measure.value is None or threshold is None or light is None:
        return
    scale, middle = _scale(measure.value, threshold, measure.unit), top + ROW / 2
    met = (
        (scale.low if threshold.least is None else float(threshold.least)),
        (scale.high if threshold.most is None else float(threshold.most)),
    )
    left, right = scale(met[0]), scale(met[1])
    says = f"{title}: {measure.words}, {light.word}; held to {judged.held_to}"
    yield svg.text(svg.MARGIN, middle + 4, _cut(title))
    yield svg.bar(LEFT, middle - 7, RIGHT - LEFT, 14, colour=GROUND)
    yield svg.bar(left, middle - 7, max(right - left, 3), 14, colour=MET)
    for end in (threshold.least, threshold.most):
        if end is not None:
            x = scale(float(end))
            yield svg.line((x, middle - 10), (x, middle + 10), colour=svg.INK, width=1.4)
    yield svg.dot(scale(float(measure.value)), middle, colour=COLOURS[light], radius=6, says=says)
    words = f"{said(measure.value, measure.unit)}, {light.word}"
    yield svg.text(RIGHT + 16, middle + 4, words, fill=COLOURS[light], weight="bold")


def _scale(value: Fraction, threshold: Threshold, unit: Unit) -> Scale:
    """A scale with room on either side of the value and the threshold; shares that may be all stop at 100."""
    ends = [float(end) for end in (value, threshold.least, threshold.most) if end is not None]
    room = (max(ends) - min(ends) or abs(ends[0]) or 1.0) * 0.5
    low, high = min(ends) - room, max(ends) + room
    low = max(0.0, low) if min(ends) >= 0 else low
    high = 100.0 if unit is Unit.PERCENT and max(ends) <= 100 < high else high
    return Scale(low, high, LEFT, RIGHT)


LONGEST = 46
"""Letters of a title that there is room for."""


def _cut(title: str) -> str:
    return title if len(title) <= LONGEST else f"{title[: LONGEST - 1]}…"


def series_picture(series: Series) -> str | None:
    """The run chart of a measure over periods; None for fewer points than show anything."""
    chart = series.chart
    if chart is None:
        return None
    dates = [start for start, _ in series.known]
    unit = f"{series.unit}, by period"
    return run_chart_picture(chart, dates, series.title, unit, lambda value: short(value, series.unit), series.goals)
