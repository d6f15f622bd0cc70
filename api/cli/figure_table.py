"""Key figures on the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from roster.figures import FiguresOverPeriods, Light, PeriodFigures, Series, short
from roster.reports.figure_words import period_words

STYLES = {Light.GREEN: "green", Light.AMBER: "yellow", Light.RED: "bold red"}


def figure_table(figures: PeriodFigures | FiguresOverPeriods) -> None:
    """Print the figures of a period; over periods, their trends first and the last period after them."""
    console = Console(highlight=False)
    last = figures
    if isinstance(figures, FiguresOverPeriods):
        console.print(_over(figures))
        last = figures.periods[-1]
    if isinstance(last, PeriodFigures):
        console.print(_period(last))


def _period(figures: PeriodFigures) -> Table:
    """Every measure with what it is held to."""
    table = Table(title=f"{figures.ward.title}: {period_words(figures.period)}", title_justify="left")
    for column in ("figure", "measure", "value", "stands", "held to"):
        table.add_column(column, overflow="fold")
    for figure in figures.figures:
        for place, judged in enumerate(figure.measures):
            measure = judged.measure
            note = f" ({measure.note})" if measure.note else ""
            title = figure.title if place == 0 else ""
            table.add_row(title, measure.title, f"{measure.words}{note}", _light(judged.light), judged.held_to)
        table.add_section()
    return table


def _over(figures: FiguresOverPeriods) -> Table:
    """What each figure is known by, from the first period to the last."""
    first, last = figures.periods[0].period.start, figures.periods[-1].period.end
    span = f"{len(figures.periods)} periods, {first} to {last}"
    table = Table(title=f"{figures.title}: {span}", title_justify="left")
    for column in ("figure", "first", "median", "last", "since before", "signals", "stands"):
        table.add_column(column, overflow="fold")
    for series in figures.headlines:
        table.add_row(series.title, *_course(series), _light(figures.light(series.figure)))
    return table


def _course(series: Series) -> tuple[str, str, str, str, str]:
    """First, median, last, trend and signals."""
    values, chart = [value for _, value in series.known], series.chart
    ends = [short(value, series.unit) for value in (values[0], values[-1])] if values else ["–", "–"]
    median = short(chart.median, series.unit) if chart else "–"
    signals = "; ".join(f"{signal.rule}: {signal.words}" for signal in chart.signals) if chart else ""
    return ends[0], median, ends[1], series.course, signals


def _light(light: Light | None) -> str:
    return f"[{STYLES[light]}]{light.word}[/]" if light else ""
