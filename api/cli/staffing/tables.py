"""Tables and lists on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from fractions import Fraction
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from rich.console import JustifyMethod

    from staffing_tools.establishment import Establishment
    from staffing_tools.findings import Finding

WORD = 14
"""Signs of a word that a narrow column keeps together."""
SIDES = 3
"""Signs that the lines and margins of a column take."""
STYLES = {"error": "bold red", "warning": "yellow", "information": "dim"}


def heading(words: str) -> None:
    """A line that stands out."""
    Console(highlight=False).print(Text(words, style="bold"))


def line(words: str) -> None:
    """A line as it is."""
    Console(highlight=False).print(Text(words))


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]], numbers: Sequence[str] = ()) -> None:
    """A table; columns named in `numbers` stand at the right."""
    console, shown = Console(highlight=False), Table(title=title, title_justify="left")
    cells = [[str(cell) for cell in row] for row in rows]
    texts = [[column, *(row[place] for row in cells)] for place, column in enumerate(columns)]
    widths = _widths(texts, console.width - SIDES * len(columns) - 1)
    for column, width in zip(columns, widths, strict=True):
        side: JustifyMethod = "right" if column in numbers else "left"
        shown.add_column(column, overflow="fold", justify=side, width=width)
    for row in cells:
        shown.add_row(*(Text(cell) for cell in row))
    console.print(shown)


def _widths(columns: list[list[str]], room: int) -> list[int]:
    """Signs for each column: all that it asks for, or at least its longest word, as far as the room goes."""
    asked = [max(map(len, texts)) for texts in columns]
    if sum(asked) <= room:
        return asked
    words = [max((len(word) for text in texts for word in text.split()), default=1) for texts in columns]
    widths = [min(word, WORD) for word in words]
    while sum(widths) > room and max(widths) > 1:
        widths[widths.index(max(widths))] -= 1
    while sum(widths) < room:
        place = max(range(len(widths)), key=lambda column: Fraction(asked[column], widths[column]))
        widths[place] += 1
    return widths


def steps(title: str, establishment: Establishment) -> None:
    """From worked hours to whole-time equivalents, step by step."""
    rows = [(step.words, step.shown(), step.unit) for step in establishment.steps]
    table(title, ("step", "after it", "unit"), rows, numbers=("after it",))


def findings(found: Iterable[Finding]) -> None:
    """Findings, errors first, each with its place."""
    console = Console(highlight=False)
    for finding in found:
        console.print(Text(finding.words, style=STYLES[finding.severity]))
