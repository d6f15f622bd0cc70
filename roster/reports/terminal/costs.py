"""What the roster costs, and what to know of the pounds."""

from __future__ import annotations

from collections.abc import Iterator

from rich.console import RenderableType
from rich.text import Text

from roster.pay import Costs, Element
from roster.reports.cost_words import cost_notes, cost_rows
from roster.reports.terminal.tables import figures_table


def cost_tables(costs: Costs) -> Iterator[RenderableType]:
    """By element, then by person with what is beyond basic pay, then the notes."""
    elements = figures_table(("What is paid",), ("Hours", "Pounds"))
    for row in cost_rows(costs):
        elements.add_row(*row)
    yield elements
    yield _people(costs)
    for note in cost_notes(costs):
        yield Text(note, style="dim")


def _people(costs: Costs) -> RenderableType:
    """Everybody with what they cost, and how much of it is premiums, excess hours and overtime."""
    beyond = (Element.UNSOCIAL, Element.EXCESS, Element.OVERTIME)
    sums = costs.by(lambda line: (line.person, line.element in beyond))
    table = figures_table(("Cost by person",), ("Pounds", "Of it beyond\nbasic pay"))
    for person, money in costs.people.items():
        if person:
            extra = sums.get((person, True))
            table.add_row(person, money.words, extra.words if extra else "–")
    return table
