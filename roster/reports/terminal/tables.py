"""The one look of every table of figures."""

from __future__ import annotations

from rich.box import SIMPLE_HEAD
from rich.table import Table


def figures_table(words: tuple[str, ...], figures: tuple[str, ...]) -> Table:
    """A table with columns of words to the left and columns of figures, set to the right.

    Where there is no room the last column of words folds; figures never do.
    """
    table = Table(box=SIMPLE_HEAD, pad_edge=False, padding=(0, 1), header_style="bold", border_style="bright_black")
    for place, title in enumerate(words, start=1):
        table.add_column(title, no_wrap=place < len(words), overflow="ellipsis")
    for title in figures:
        table.add_column(title, justify="right", no_wrap=True, overflow="ellipsis")
    return table
