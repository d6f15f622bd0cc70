"""The sickness absence rate."""

from __future__ import annotations

from decimal import Decimal

import pytest

from staffing_tools.establishment import sickness_rate
from staffing_tools.exact import percent
from staffing_tools.facts import shipped


def test_golden_rate() -> None:
    assert str(percent(sickness_rate(Decimal(2400), Decimal(1110), shipped()), 4)) == "4.1437"


def test_nobody_contracted_has_no_rate() -> None:
    with pytest.raises(ValueError, match="needs contracted hours"):
        sickness_rate(Decimal(10), Decimal(0), shipped())
