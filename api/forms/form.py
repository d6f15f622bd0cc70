"""What every machine form stands on."""

from __future__ import annotations

from fractions import Fraction

from pydantic import BaseModel, ConfigDict


class Form(BaseModel):
    """Plain values with a sentence for each: ids and not names, minutes, points and pence as whole numbers."""

    model_config = ConfigDict(frozen=True, use_attribute_docstrings=True)


def number_told(value: Fraction | None) -> float | None:
    """A figure with six decimals, as every file of the program keeps them."""
    return None if value is None else round(float(value), 6)
