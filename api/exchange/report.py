"""What a table that comes in would change, or has changed: each line with its row. No name and no reason is in it."""

from __future__ import annotations

from enum import StrEnum

from pydantic import BaseModel, ConfigDict


class Fate(StrEnum):
    """What becomes of something."""

    ADDED = "added"
    CHANGED = "changed"
    REMOVED = "removed"
    UNTOUCHED = "untouched"
    LEFT_OUT = "left out"


class ChangeLine(BaseModel):
    """What becomes of one thing."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)

    fate: Fate
    """added, changed, removed, untouched, or left out by the mapping."""
    row: str
    """Where it stands in the table; empty for what is not in it."""
    about: str
    """Whom and when, by ids and dates; empty for a row that was left out."""
    note: str = ""
    """Of a change the fields, or the duty before and after; why a row was left out."""


class Report(BaseModel):
    """What becomes of everything that a table speaks of."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)

    kind: str
    """people, absence or roster."""
    counts: dict[Fate, int]
    """How many of each."""
    lines: tuple[ChangeLine, ...]
    """Each, those of the table in its order, then what is not in it."""


def report_of(kind: str, lines: list[ChangeLine]) -> Report:
    """The report of some lines."""
    counts = {fate: sum(line.fate is fate for line in lines) for fate in Fate}
    return Report(kind=kind, counts=counts, lines=tuple(lines))
