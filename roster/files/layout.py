"""The sheets and columns of a ward workbook, read off the nouns, so that no field can be forgotten."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from enum import Enum, auto
from functools import cache
from typing import Any

from roster.files.schema import ward_schema

CARD = "ward"
"""The sheet of single values: one field a row, by its path such as ward.board.id."""

GRID = "history"
"""The sheet of one person a row and one date a column."""

ABOUT = "about"
"""The sheet that explains the others; nobody reads it back."""

OFF = "-"
"""A day off in the grid, where an empty cell before the first entry is a day of which nothing is known."""

REFERENCES = {
    **dict.fromkeys(("person", "preceptor", "first", "second"), ("people", "id")),
    "calendar": ("calendars", "id"),
    "group": ("groups", "id"),
    "duty": ("shifts", "code"),
}
"""Columns that name an entry of another sheet: the sheet and its column."""


class Kind(Enum):
    """What the cells of a column hold."""

    TEXT = auto()
    NUMBER = auto()
    DATE = auto()
    CLOCK = auto()
    FLAG = auto()
    LIST = auto()
    ANY = auto()


@dataclass(frozen=True, slots=True)
class Column:
    """One field of a noun."""

    name: str
    kind: Kind
    note: str
    required: bool
    choices: tuple[str, ...] = ()
    default: Any = None


@dataclass(frozen=True, slots=True)
class Sheet:
    """A noun's sheet; without a required one there is no ward at all."""

    name: str
    note: str
    required: bool
    columns: tuple[Column, ...]

    def column(self, name: str) -> Column:
        """The column with this name. Raises KeyError."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)


@dataclass(frozen=True, slots=True)
class Layout:
    """The sheet of single values, and the sheets of many rows in the order of the ward file."""

    card: Sheet
    tables: tuple[Sheet, ...]


@cache
def ward_layout() -> Layout:
    """The layout of a ward workbook."""
    schema = ward_schema()
    nouns, properties, required = schema["$defs"], schema["properties"], schema["required"]
    single = {name: field for name, field in properties.items() if "items" not in field}
    card = Sheet(CARD, "The ward and its period, one field a row.", True, tuple(_single(single, required, nouns)))
    tables = tuple(
        Sheet(name, field["description"], name in required, _columns(field["items"], nouns))
        for name, field in properties.items()
        if "items" in field
    )
    return Layout(card, tables)


def _single(fields: dict[str, Any], required: list[str], nouns: dict[str, Any], path: str = "") -> Iterator[Column]:
    """Fields that the ward has once, by their path."""
    for name, field in fields.items():
        noun = _noun(field, nouns)
        if noun:
            yield from _single(noun["properties"], noun["required"], nouns, f"{path}{name}.")
        else:
            yield replace(_column(name, field, name in required), name=f"{path}{name}")


def _noun(field: dict[str, Any], nouns: dict[str, Any]) -> dict[str, Any]:
    return nouns[field["$ref"].rpartition("/")[2]] if "$ref" in field else {}


def _columns(item: dict[str, Any], nouns: dict[str, Any]) -> tuple[Column, ...]:
    """The columns of a noun, or of every noun that may stand in the sheet, each once."""
    kinds = [_noun(choice, nouns) for choice in item.get("oneOf", [item])]
    merged: dict[str, list[Column]] = {}
    for noun in kinds:
        for name, field in noun["properties"].items():
            merged.setdefault(name, []).append(_column(name, field, name in noun["required"]))
    return tuple(_merged(same, len(kinds)) for same in merged.values())


def _merged(same: list[Column], kinds: int) -> Column:
    """One column for a field that several nouns share."""
    notes = " / ".join(dict.fromkeys(column.note for column in same))
    choices = tuple(dict.fromkeys(choice for column in same for choice in column.choices))
    required = len(same) == kinds and all(column.required for column in same)
    return replace(same[0], note=notes, choices=choices, required=required)


def _column(name: str, field: dict[str, Any], required: bool) -> Column:
    choices = (field["const"],) if "const" in field else tuple(filter(None, field.get("enum", ())))
    return Column(name, _kind(field), field["description"], required, choices, field.get("default"))


def _kind(field: dict[str, Any]) -> Kind:
    """What a field's schema says of its cells. Raises ValueError for a form that a cell cannot hold."""
    forms = [form for form in field.get("anyOf", [field]) if form.get("type") != "null"]
    types, formats = {form.get("type") for form in forms}, {form.get("format") for form in forms}
    if "object" in types or types & {None}:
        raise ValueError("a cell cannot hold this field")
    if formats & {"date", "clock"}:
        return Kind.DATE if "date" in formats else Kind.CLOCK
    if "array" in types:
        return Kind.LIST
    if "boolean" in types:
        return Kind.FLAG if len(types) == 1 else Kind.ANY
    return Kind.NUMBER if types & {"number", "integer"} else Kind.TEXT
