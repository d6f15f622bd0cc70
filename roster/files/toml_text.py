"""Plain values as TOML text for people: one entry a line, single values by their path."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import tomlkit
from tomlkit.items import Array, InlineTable, Item


def toml_text(document: dict[str, Any]) -> str:
    """TOML with single values such as ward.board.id first, then a list of entries for each sheet."""
    out = tomlkit.document()
    lists = {name: value for name, value in document.items() if _has_entries(value)}
    for path, value in _single({name: value for name, value in document.items() if name not in lists}, ()):
        out.append(tomlkit.key(path), _item(value))
    for name, entries in lists.items():
        out.add(tomlkit.nl())
        out.append(name, _entries(entries))
    return tomlkit.dumps(out)


def _has_entries(value: Any) -> bool:
    return isinstance(value, list) and any(isinstance(entry, dict) for entry in value)


def _single(values: dict[str, Any], path: tuple[str, ...]) -> Iterator[tuple[tuple[str, ...], Any]]:
    for name, value in values.items():
        if isinstance(value, dict) and value:
            yield from _single(value, (*path, name))
        else:
            yield (*path, name), value


def _item(value: Any) -> Item:
    if _has_entries(value):
        return _entries(value)
    return _line(value) if isinstance(value, dict) else tomlkit.item(value)


def _entries(entries: list[dict[str, Any]]) -> Array:
    lines = tomlkit.array()
    for entry in entries:
        lines.add_line(_line(entry))
    lines.add_line(indent="")
    return lines


def _line(entry: dict[str, Any]) -> InlineTable:
    line = tomlkit.inline_table()
    line.update(entry)
    return line
