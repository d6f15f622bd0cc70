"""Money in pounds, exact to the penny."""

from __future__ import annotations

from decimal import Decimal
from typing import Annotated

from pydantic import Field, PlainSerializer

from staffing_tools.exact import plain_number

Pounds = Annotated[
    Decimal,
    Field(ge=0, le=10_000_000, decimal_places=2),
    PlainSerializer(plain_number, return_type=int | float, when_used="json-unless-none"),
]
"""Pounds and pence."""
