"""The value by rule, and what is proved of it."""

from __future__ import annotations

from collections.abc import Iterator

from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from roster.reports.proof import ProofWords
from roster.reports.terminal.tables import figures_table
from roster.reports.value import Value


def value_table(value: Value) -> Table:
    """Points and breaches of each rule that adds any, and their sums."""
    table = figures_table(("Rule",), ("Level", "Breaches", "Points"))
    for rule in value.rules:
        if rule.breaches or rule.cost:
            breaches = Text(f"{rule.breaches:,}", style="red bold" if rule.breaches else "")
            table.add_row(rule.title, rule.level, breaches, f"{rule.cost:,}")
    table.add_section()
    table.add_row("All rules", "", f"{value.breaches:,}", f"{value.cost:,}", style="bold")
    return table


def proof_lines(proof: ProofWords) -> Iterator[Padding]:
    """The sentences of the proof, one under the other."""
    for sentence in proof.sentences:
        yield Padding(Text(sentence), (0, 0, 0, 0))
