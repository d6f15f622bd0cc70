"""Exact numbers, rounded once."""

from __future__ import annotations

from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError

from staffing_tools.exact import Figure, Share, percent, rounded, rounded_to_whole


@pytest.mark.parametrize(
    ("value", "places", "printed"),
    [("34.0485", 2, "34.05"), ("0.005", 2, "0.01"), ("-0.005", 2, "-0.01"), ("2.5", 0, "3"), ("7", 2, "7.00")],
)
def test_half_goes_up(value: str, places: int, printed: str) -> None:
    assert str(rounded(Fraction(value), places)) == printed


@given(st.decimals(-10_000, 10_000, places=5), st.integers(0, 4))
def test_rounding_equals_that_of_decimals(value: Decimal, places: int) -> None:
    assert rounded(Fraction(value), places) == value.quantize(Decimal(1).scaleb(-places), rounding=ROUND_HALF_UP)


def test_whole_numbers_and_percent() -> None:
    assert rounded_to_whole(Fraction(29, 2)) == 15
    assert str(percent(Fraction(1, 8), 1)) == "12.5"


@given(st.decimals(0, 100_000, places=6))
def test_a_figure_is_the_same_after_a_file(value: Decimal) -> None:
    adapter = TypeAdapter(Figure)
    figure = adapter.validate_python(value)
    assert adapter.validate_json(adapter.dump_json(figure)) == figure == value


def test_a_round_figure_is_written_out() -> None:
    assert str(TypeAdapter(Figure).validate_python("1000.000")) == "1000"
    assert str(TypeAdapter(Figure).validate_python("0.000")) == "0"


def test_a_number_of_a_workbook_loses_its_noise() -> None:
    assert TypeAdapter(Figure).validate_python(0.1 + 0.2) == Decimal("0.3")


@pytest.mark.parametrize("value", [1, -0.1, "much"])
def test_a_share_lies_below_one(value: object) -> None:
    with pytest.raises(ValidationError):
        TypeAdapter(Share).validate_python(value)
