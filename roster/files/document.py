"""A file as plain values, each of which knows its place in the file."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from roster.ward import InputError, Place, Problem


def _as_written(place: Place) -> Place:
    return place


@dataclass(frozen=True)
class Document:
    """Plain values: tables, lists, text, numbers, dates. `name` turns a path into them to the file's own words."""

    values: dict[str, Any]
    name: Callable[[Place], Place] = _as_written


def unusable(message: str, *place: str) -> InputError:
    """The error of a file with a single problem."""
    return InputError((Problem(place, message),))
