"""Whether a workbook has the sheets of the template, and no others."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from roster.files.layout import ABOUT, Layout
from roster.ward import Problem

_READERS_OWN = {ABOUT, "notes"}


def sheet_name_problems(names: Sequence[str], layout: Layout) -> Iterator[Problem]:
    """Sheets that are not known, and sheets of the template that are not there; a misspelt one is told once."""
    expected = [sheet.name for sheet in (layout.card, *layout.tables)]
    missing = [name for name in expected if name not in names]
    for number, name in enumerate(names, start=1):
        if name not in expected and name not in _READERS_OWN:
            meant = next(iter(get_close_matches(name, missing, n=1)), None)
            if meant:
                missing.remove(meant)
            advice = f"is {meant!r} meant?" if meant else f"rename or remove it: {', '.join(expected)}"
            yield Problem((f"sheet number {number}",), f"has a name that is not known; {advice}")
    for name in missing:
        yield Problem((f"sheet {name}",), "is missing; take it from `roster template`")
