"""A summary for the terminal: the grid in colours that are never the only sign, then the figures and the words."""

from __future__ import annotations

from rich.console import Group, RenderableType
from rich.text import Text

from roster.reports.summary import Summary
from roster.reports.terminal.costs import cost_tables
from roster.reports.terminal.cover import cover_tables
from roster.reports.terminal.findings import findings_lines
from roster.reports.terminal.grid import GridView
from roster.reports.terminal.headline import heading, headline, meanings
from roster.reports.terminal.legal_basis import basis_lines
from roster.reports.terminal.mix import mix_lines
from roster.reports.terminal.people import PeopleView
from roster.reports.terminal.value import proof_lines, value_table
from roster.reports.wish_words import ward_words

__all__ = ["terminal"]


def terminal(summary: Summary) -> RenderableType:
    """The summary as something that a rich Console prints; from 80 columns on, best at 120 and more."""
    return Group(
        headline(summary),
        GridView(summary.grid),
        heading("Cover against demand"),
        *cover_tables(summary.cover, summary.gap_reasons),
        heading("What the rules find"),
        *findings_lines(summary.findings),
        heading("What it rests on in law"),
        *basis_lines(summary.legal_basis),
        heading("Hours and unsocial work by person"),
        PeopleView(summary.people),
        heading("Wishes"),
        Text(ward_words(summary.settlement)),
        heading("Value by rule"),
        value_table(summary.value),
        *mix_lines(summary.observations, summary.turns),
        heading("What it costs"),
        *cost_tables(summary.costs),
        heading("How good it is"),
        *proof_lines(summary.proof),
        heading("What the figures mean"),
        *meanings(),
        Text(),
    )
