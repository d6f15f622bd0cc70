"""The two conventions of the absence allowance."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import ValidationError

from staffing_tools.establishment import AbsenceAllowance
from staffing_tools.exact import rounded
from tests.staffing_tools.cases import SHARE, UPLIFT


def test_the_conventions_differ_by_five_percent() -> None:
    added, shared = AbsenceAllowance.model_validate(UPLIFT), AbsenceAllowance.model_validate(SHARE)
    assert str(rounded(added.factor, 4)) == "1.2250"
    assert str(rounded(shared.factor, 4)) == "1.2903"
    assert str(rounded((shared.factor / added.factor - 1) * 100, 1)) == "5.3"


def test_the_convention_is_always_named() -> None:
    with pytest.raises(ValidationError, match="convention"):
        AbsenceAllowance.model_validate({"value": 0.225})
    assert AbsenceAllowance.model_validate(UPLIFT).words == "22.5 % added on to worked hours (uplift)"
    assert AbsenceAllowance.model_validate(SHARE).words == "22.5 % of paid hours (share)"


@given(st.decimals(0, "0.9", places=4), st.sampled_from(["uplift", "share"]))
def test_either_convention_tells_the_other(value: object, convention: str) -> None:
    found = AbsenceAllowance.model_validate({"value": value, "convention": convention})
    assert 1 + found.as_uplift == found.factor == 1 / (1 - found.as_share)
    assert (found.as_uplift if convention == "uplift" else found.as_share) == Fraction(found.value)


@pytest.mark.parametrize("value", [1, 22.5, -0.1])
def test_a_percentage_in_place_of_a_share_is_refused(value: float) -> None:
    with pytest.raises(ValidationError, match="value"):
        AbsenceAllowance.model_validate({"value": value, "convention": "uplift"})
