"""Places in a log by the names that its entries have, in place of their numbers."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from roster.ward import Place
from staffing_tools.files import Record
from staffing_tools.findings import Finding, located

NAMES = (("id",), ("code",), ("ward", "kind"), ("leader", "dates"), ("person", "first"))
"""Fields that name an entry, of which the first that it has count."""


def named(findings: Iterable[Finding], log: Record) -> tuple[Finding, ...]:
    """Findings whose places say escalations.e7.steps[1] and not escalations[48].steps[1]."""
    return located(findings, lambda place: _named(place, log))


def _named(place: Place, log: Record) -> Place:
    if len(place) < 2 or not isinstance(place[0], str) or not isinstance(place[1], int):
        return place
    entries = getattr(log, place[0], ())
    if not isinstance(entries, Sequence) or place[1] >= len(entries):
        return place
    name = _name(entries[place[1]])
    return (place[0], name, *place[2:]) if name else place


def _name(entry: Any) -> str:
    """What an entry is called, empty where nothing names it."""
    fields = next((fields for fields in NAMES if all(hasattr(entry, field) for field in fields)), ())
    values = (getattr(entry, field) for field in fields)
    return " ".join(str(getattr(value, "first", value)) for value in values)
