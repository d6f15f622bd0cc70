"""Time to lead, inside and outside."""

from __future__ import annotations

from fractions import Fraction

import pytest
from pydantic import ValidationError

from staffing_tools.establishment import AbsenceAllowance, TimeToLead
from tests.staffing_tools.cases import UPLIFT

ALLOWANCE = AbsenceAllowance.model_validate(UPLIFT)


@pytest.mark.parametrize(
    ("fields", "added"),
    [
        ({"wte": 1, "place": "outside"}, "1"),
        ({"wte": 1, "place": "outside", "with_allowance": True}, "1.225"),
        ({"wte": 1, "place": "inside"}, "0"),
    ],
)
def test_what_it_adds(fields: dict[str, object], added: str) -> None:
    assert TimeToLead.model_validate(fields).added(ALLOWANCE) == Fraction(added)


def test_its_words_say_where_it_is() -> None:
    outside = TimeToLead.model_validate({"wte": 1, "place": "outside"})
    inside = TimeToLead.model_validate({"wte": 0.5, "place": "inside"})
    assert outside.words == "1 WTE outside the care establishment, without absence allowance"
    assert inside.words == "0.5 WTE inside the care establishment"


def test_an_allowance_on_what_adds_nothing_is_refused() -> None:
    with pytest.raises(ValidationError, match="adds nothing"):
        TimeToLead.model_validate({"wte": 1, "place": "inside", "with_allowance": True})
