"""Key figures as one page of HTML that needs nothing else, and as pictures."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from markupsafe import Markup

from roster.figures import (
    FIGURES,
    FiguresOverPeriods,
    PeriodFigures,
    Series,
    series_picture,
    short,
    targets_picture,
)
from roster.files.atomic import write_whole
from roster.files.template import templates_of
from roster.reports.figure_words import period_words

Shown = PeriodFigures | FiguresOverPeriods


def export_figures_page(figures: Shown, path: Path) -> None:
    """Write the page. It names nobody. Raises OSError."""
    write_whole(path, figures_page(figures).encode())


def export_figures_pictures(figures: Shown, folder: Path) -> tuple[Path, ...]:
    """Write the pictures into a folder, which is made if it is not there, and say which. Raises OSError."""
    folder.mkdir(exist_ok=True)
    written = []
    for name, picture in figures_pictures(figures).items():
        target = folder / f"{name}.svg"
        write_whole(target, picture.encode())
        written.append(target)
    return tuple(written)


def figures_pictures(figures: Shown) -> dict[str, str]:
    """Pictures by name: the figures beside their thresholds, and the run chart of each that has enough points."""
    pictures = {"thresholds": targets_picture(_last(figures))}
    if isinstance(figures, FiguresOverPeriods):
        charts = {series.figure: series_picture(series) for series in figures.headlines}
        pictures |= {name: chart for name, chart in charts.items() if chart is not None}
    return pictures


def figures_page(figures: Shown) -> str:
    """The page as text."""
    environment = templates_of("roster.files", {"cell": _cell})
    return environment.get_template("figures.html.j2").render(**_content(figures))


def _content(figures: Shown) -> dict[str, Any]:
    last = _last(figures)
    over = figures if isinstance(figures, FiguresOverPeriods) else None
    pictures = figures_pictures(figures)
    return {
        "title": over.title if over else f"{last.ward.title}: key figures",
        "ward": last.ward,
        "period": period_words(last.period),
        "last": last,
        "over": over,
        "catalogue": FIGURES,
        "coloured": sum(1 for each in last.figures if each.light is not None),
        "thresholds": Markup(pictures.pop("thresholds")),
        "charts": [Markup(chart) for chart in pictures.values()],
    }


def _last(figures: Shown) -> PeriodFigures:
    return figures.periods[-1] if isinstance(figures, FiguresOverPeriods) else figures


def _cell(series: Series, place: int) -> str:
    """A value in a table of periods; a dash where it cannot be told."""
    value = series.values[place]
    return "–" if value is None else short(value, series.unit)
