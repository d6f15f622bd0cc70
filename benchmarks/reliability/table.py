"""Tables of the page."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

DATABASES = {"sqlite": "SQLite", "postgresql": "PostgreSQL"}


def row(*cells: object) -> str:
    """A row in Markdown."""
    return f"| {' | '.join(map(str, cells))} |"


def table(head: Sequence[str], rows: Iterable[Sequence[object]]) -> str:
    """A table in Markdown."""
    return "\n".join([row(*head), row(*["---"] * len(head)), *(row(*each) for each in rows)])
