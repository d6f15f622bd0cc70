"""The rules of a pack as a table on the terminal."""

from __future__ import annotations

from rich.console import Console
from rich.table import Table

from roster.packs import Pack
from roster.rules import RULES
from roster.ward import clock_text

CONFIRMED = {"SEEN", "DESIGN"}


def rule_table(pack: Pack) -> None:
    """Print every value of every rule; what is not confirmed says so."""
    table = Table(title=f"{pack.title} ({pack.name})", title_justify="left")
    for column in ("rule", "level", "parameter", "value", "source", "confidence", "may override"):
        table.add_column(column, overflow="fold")
    for rule in RULES:
        entry = pack.rules[rule.id]
        if not entry.values:
            table.add_row(rule.title, entry.level, "", "", entry.source, "", ", ".join(entry.override))
        for index, (name, value) in enumerate(entry.values.items()):
            sure = _sure(value.confidence)
            first = (rule.title, entry.level) if index == 0 else ("", "")
            override = ", ".join(entry.override) if index == 0 else ""
            table.add_row(*first, name, str(value.value), value.source, sure, override)
        table.add_section()
    console = Console()
    console.print(table)
    console.print(_gap_filling(pack))
    console.print(_unsocial(pack))
    console.print(_elsewhere(pack))


def _unsocial(pack: Pack) -> Table:
    """When unsocial hours run."""
    table = Table(title="Unsocial hours", title_justify="left")
    for column in ("nation", "bands", "from", "evening", "morning", "source", "confidence"):
        table.add_column(column, overflow="fold")
    for line in pack.unsocial:
        bands, times = f"{min(line.bands)}-{max(line.bands)}", (clock_text(line.evening), clock_text(line.morning))
        table.add_row(line.nation, bands, str(line.holds_from), *times, line.source, _sure(line.confidence))
    return table


def _elsewhere(pack: Pack) -> Table:
    """Rows of the rostering notes that are no rules."""
    table = Table(title="Kept by something other than a rule", title_justify="left")
    for column in ("row", "kept by", "how"):
        table.add_column(column, overflow="fold")
    for line in pack.elsewhere:
        table.add_row(line.row, line.kept or "open", line.how)
    return table


def _sure(confidence: str) -> str:
    return confidence if confidence in CONFIRMED else f"{confidence} (unconfirmed)"


def _gap_filling(pack: Pack) -> Table:
    """The order in which gaps are filled."""
    table = Table(title="The order in which gaps are filled", title_justify="left")
    for column in ("step", "what", "paid as", "authorised by", "notice", "confidence"):
        table.add_column(column, overflow="fold")
    for place, step in enumerate(pack.gap_filling, start=1):
        notice = f"{step.notice_hours} h" if step.notice_hours else "none"
        table.add_row(str(place), step.title, step.cost, step.authorised_by, notice, _sure(step.confidence))
    return table
