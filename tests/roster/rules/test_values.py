"""A ward's own settings: taken where they fit, refused where the law sets a limit."""

from __future__ import annotations

import pytest

from roster.packs import pack_for
from roster.rules.fatigue.longest_stretch import LongestStretch
from roster.rules.values import values_of
from roster.rules.working_time.average_week import AverageWeek
from roster.rules.working_time.daily_rest import DailyRest
from roster.ward import Ward, WardError
from tests.wards import small_ward

PACK = pack_for("nhs-scotland", small_ward().period.start)


def _ward(rule: str, parameter: str, value: int | str | None) -> Ward:
    return small_ward(rules=[{"rule": rule, "parameter": parameter, "value": value, "source": "ward policy"}])


def _refusal(kind: type[DailyRest | AverageWeek | LongestStretch], ward: Ward) -> str:
    with pytest.raises(WardError) as refused:
        values_of(kind, PACK, ward)
    (problem,) = refused.value.problems
    assert problem.place[:2] == ("rules", 0)
    return problem.message


def test_a_ward_may_choose_within_a_policy() -> None:
    assert values_of(LongestStretch, PACK, _ward("longest-stretch", "wanted", 4)).model_dump()["wanted"] == 4


def test_a_ward_may_be_stricter_than_the_law() -> None:
    values = values_of(DailyRest, PACK, _ward("daily-rest", "rest_minutes", 720))
    assert values.model_dump()["rest_minutes"] == 720


@pytest.mark.parametrize("value", [659, 480, 0, None])
def test_a_ward_may_not_rest_less_than_the_law_asks(value: int | None) -> None:
    assert "at least 660" in _refusal(DailyRest, _ward("daily-rest", "rest_minutes", value))


def test_a_ward_may_not_work_more_than_the_law_allows() -> None:
    assert "at most 2880" in _refusal(AverageWeek, _ward("average-week", "most_minutes", 2881))


def test_a_setting_that_the_rule_does_not_have() -> None:
    assert "no such parameter" in _refusal(LongestStretch, _ward("longest-stretch", "least", 1))


def test_a_setting_of_the_wrong_kind() -> None:
    assert "whole number" in _refusal(LongestStretch, _ward("longest-stretch", "most", "five"))
