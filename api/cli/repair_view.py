"""A repair on the terminal, and in the machine form."""

from __future__ import annotations

from typing import Any

from rich.console import Group, RenderableType
from rich.text import Text

from api.cli.change_table import change_table
from api.forms.repair import repair_form
from api.rostering import RosterRepair
from api.rostering.repairing.words import added_hours, outcome
from roster.reports import cover_of, grid_of, wishes_of
from roster.reports.terminal.cover import cover_tables
from roster.reports.terminal.grid import GridView
from roster.reports.terminal.headline import heading
from roster.reports.terminal.tables import figures_table
from roster.reports.words import signed


def repair_view(found: RosterRepair) -> RenderableType:
    """Outcome, changes, the grid with its marks, hours and gaps."""
    cover = cover_of(found.rulebook, found.roster)
    return Group(
        heading("Repair"),
        *(Text(line) for line in outcome(found)),
        heading("What changes"),
        change_table(found.changes),
        heading("The roster now"),
        GridView(grid_of(found.rulebook, found.roster, cover, wishes_of(found.rulebook, found.roster))),
        heading("Hours that the repair adds"),
        _hours(found),
        heading("Cover against demand"),
        *cover_tables(cover, ()),
        Text(),
    )


def _hours(found: RosterRepair) -> RenderableType:
    table = figures_table(("Person",), ("More h", "Net h at the end"))
    for person, more, net in added_hours(found):
        table.add_row(person, signed(more), signed(net))
    return table if table.row_count else Text("None")


def repair_document(found: RosterRepair) -> dict[str, Any]:
    """Everything of a repair in plain values, the roster first."""
    return {"roster": found.roster.model_dump(mode="json", by_alias=True), **repair_form(found)}
