"""Red, amber and green."""

from __future__ import annotations

from typing import Literal

Colour = Literal["green", "amber", "red"]

COLOURS: tuple[Colour, ...] = ("green", "amber", "red")
"""Mildest first."""


def worse(one: Colour, other: Colour) -> bool:
    """Whether one colour is worse than another."""
    return COLOURS.index(one) > COLOURS.index(other)
