"""Two rosters side by side as one page of HTML that needs nothing else."""

from __future__ import annotations

from itertools import groupby
from pathlib import Path

from roster.files.atomic import write_whole
from roster.files.template import templates_of
from roster.reports import COLOURS, Comparison, Summary
from roster.reports.figure_words import period_words
from roster.rules.words import on


def export_comparison(
    comparison: Comparison, a: Summary, b: Summary, path: Path, titles: tuple[str, str] = ("A", "B")
) -> None:
    """Write the page. It names no reason, no pattern and no single wish. Raises OSError."""
    write_whole(path, comparison_page(comparison, a, b, titles).encode())


def comparison_page(comparison: Comparison, a: Summary, b: Summary, titles: tuple[str, str] = ("A", "B")) -> str:
    """The page as text; `titles` tell the two apart."""
    environment = templates_of("roster.files", {"day": on, "css": lambda kind: kind.value.replace(" ", "-")})
    different = {(cell.person, cell.date) for cell in comparison.cells}
    other = (
        {(cell.person, cell.date): cell.b for cell in comparison.cells},
        {(c.person, c.date): c.a for c in comparison.cells},
    )
    return environment.get_template("comparison.html.j2").render(
        ward=a.ward,
        period=period_words(a.period),
        comparison=comparison,
        parts=[(part, list(rows)) for part, rows in groupby(comparison.rows, key=lambda row: row.part)],
        sides=[
            (letter, title, side.grid, side.grid.week_lengths, others)
            for letter, title, side, others in zip("AB", titles, (a, b), other, strict=True)
        ],
        different=different,
        colours=COLOURS,
    )
