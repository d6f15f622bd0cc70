"""Tables and lists on the terminal."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from rich.console import Console
from rich.table import Table
from rich.text import Text

if TYPE_CHECKING:
    from staffing_tools.establishment import Establishment
    from staffing_tools.findings import Finding

STYLES = {"error": "bold red", "warning": "yellow", "information": "dim"}


def heading(words: str) -> None:
    """A line that stands out."""
    Console(highlight=False).print(Text(words, style="bold"))


def line(words: str) -> None:
    """A line as it is."""
    Console(highlight=False).print(Text(words))


def table(title: str, columns: Sequence[str], rows: Iterable[Sequence[object]], numbers: Sequence[str] = ()) -> None:
    """A table; columns named in `numbers` stand at the right."""
    shown = Table(title=title, title_justify="left")
    for column in columns:
        shown.add_column(column, overflow="fold", justify="right" if column in numbers else "left")
    for row in rows:
        shown.add_row(*(Text(str(cell)) for cell in row))
    Console(highlight=False).print(shown)


def steps(title: str, establishment: Establishment) -> None:
    """From worked hours to whole-time equivalents, step by step."""
    rows = [(step.words, step.shown(), step.unit) for step in establishment.steps]
    table(title, ("step", "after it", "unit"), rows, numbers=("after it",))


def findings(found: Iterable[Finding]) -> None:
    """Findings, errors first, each with its place."""
    console = Console(highlight=False)
    for finding in found:
        console.print(Text(finding.words, style=STYLES[finding.severity]))
