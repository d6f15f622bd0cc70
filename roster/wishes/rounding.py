"""Whole points."""

from __future__ import annotations

from fractions import Fraction
from math import floor


def half_up(points: Fraction) -> int:
    """The nearest whole number, a half upwards."""
    return floor(points + Fraction(1, 2))
