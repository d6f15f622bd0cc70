"""Changed cells as a table."""

from __future__ import annotations

from collections.abc import Sequence

from rich.console import RenderableType
from rich.text import Text

from roster.reports import CellChange
from roster.reports.terminal.tables import figures_table
from roster.rules.words import on


def change_table(changes: Sequence[CellChange]) -> RenderableType:
    """One line for each cell, in the order of the calendar."""
    if not changes:
        return Text("Nothing")
    table = figures_table(("Person", "Date", "Was", "Is", "What"), ("Days' notice",))
    for change in changes:
        what = "falls away" if change.fell_away else "needs consent" if change.consent else "with due notice"
        cells = (change.before or "off", change.after or "off")
        table.add_row(change.person, on(change.date), *cells, what, str(change.notice))
    return table
