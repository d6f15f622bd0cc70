"""Exact numbers: fractions inside, decimals at the edges, rounded once and half up."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction
from typing import Annotated

from pydantic import AfterValidator, Field, PlainSerializer

PLACES = 6
"""Decimals that a figure in a file may have; no file format keeps fewer."""

MINUTES = 60
WEEK = 7


def rounded(value: Fraction, places: int = 2) -> Decimal:
    """The value at so many decimals, half away from zero."""
    scaled = abs(value) * 10**places
    whole = int(scaled + Fraction(1, 2))
    return Decimal((int(value < 0), Decimal(whole).as_tuple().digits, -places))


def plain(value: Fraction, places: int = 2) -> str:
    """The value at no more decimals than it needs, such as 7.5 or 12."""
    return f"{rounded(value, places).normalize():f}"


def rounded_to_whole(value: Fraction) -> int:
    """The nearest whole number, half away from zero."""
    return int(rounded(value, 0))


def percent(share: Fraction, places: int = 2) -> Decimal:
    """A share in percent at so many decimals."""
    return rounded(share * 100, places)


def _six_decimals(value: Decimal) -> Decimal:
    kept = value.quantize(Decimal(1).scaleb(-PLACES), rounding=ROUND_HALF_UP).normalize()
    return kept.quantize(Decimal(1)) if kept == kept.to_integral_value() else kept


def plain_number(value: Decimal) -> int | float:
    """A figure as a file writes it: a whole number without a point."""
    return int(value) if value == value.to_integral_value() else float(value)


_kept = (
    AfterValidator(_six_decimals),
    PlainSerializer(plain_number, return_type=int | float, when_used="json-unless-none"),
)

Figure = Annotated[Decimal, Field(ge=0, le=1_000_000), *_kept]
"""A number from 0 on, kept to six decimals."""

Share = Annotated[Decimal, Field(ge=0, lt=1), *_kept]
"""A part of a whole, from 0 to below 1, kept to six decimals."""

SignedFigure = Annotated[Decimal, Field(ge=-1_000_000, le=1_000_000), *_kept]
"""A number that may be below 0, kept to six decimals."""
