"""Ids and names in the room that there is: a name is shortened or left out before anything else gives way."""

from __future__ import annotations

ELLIPSIS = "…"
FEWEST = 3
"""Letters of a name that are worth showing."""


def label(person: str, name: str, width: int) -> str:
    """The id with the name as far as it fits, such as R01 Catri…; the id alone where there is no room for a name."""
    whole = f"{person} {name}".strip()
    if len(whole) <= width:
        return whole
    letters = width - len(person) - 1 - len(ELLIPSIS)
    return f"{person} {name[:letters].rstrip()}{ELLIPSIS}" if letters >= FEWEST else person
