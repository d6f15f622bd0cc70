"""The rules of a pack as a table on the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from roster.packs import Pack
from roster.rules import RULES

CONFIRMED = {"SEEN", "DESIGN"}


def rule_table(pack: Pack) -> None:
    """Print every value of every rule; what is not confirmed says so."""
    table = Table(title=f"{pack.title} ({pack.name})", title_justify="left")
    for column in ("rule", "level", "parameter", "value", "source", "confidence", "may override"):
        table.add_column(column, overflow="fold")
    for rule in RULES:
        entry = pack.rules[rule.id]
        for index, (name, value) in enumerate(entry.values.items()):
            sure = value.confidence if value.confidence in CONFIRMED else f"{value.confidence} (unconfirmed)"
            first = (rule.title, entry.level) if index == 0 else ("", "")
            override = ", ".join(entry.override) if index == 0 else ""
            table.add_row(*first, name, str(value.value), value.source, sure, override)
        table.add_section()
    Console().print(table)
