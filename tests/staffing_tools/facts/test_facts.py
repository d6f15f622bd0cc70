"""Figures as data: each with a source, and what was not read marked so."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path

import pytest
from pydantic import ValidationError

from staffing_tools.facts import DatedFact, Fact, Facts, read_facts, shipped
from staffing_tools.files import write_record


def every_fact(facts: Facts) -> dict[str, tuple[Fact, ...]]:
    values = {name: getattr(facts, name) for name in Facts.model_fields if name != "schema_version"}
    return {name: value if isinstance(value, tuple) else (value,) for name, value in values.items()}


def test_every_fact_says_where_it_comes_from() -> None:
    for facts in every_fact(shipped()).values():
        assert all(fact.source and fact.unit and fact.confidence for fact in facts)


@pytest.mark.parametrize(
    ("name", "value", "confidence"),
    [
        ("absence_allowance", "0.225", "INFERRED-R"),
        ("roster_absence_allowance", "0.25", "SEEN"),
        ("run_days", "14", "INFERRED-R"),
        ("sickness_weeks", "52.179", "SEEN"),
        ("judgement_equal_share", "0.8", "INFERRED"),
        ("second_scored_share", "0.1", "INFERRED"),
        ("small_count", "5", "DESIGN"),
    ],
)
def test_what_is_known_and_how(name: str, value: str, confidence: str) -> None:
    (fact,) = every_fact(shipped())[name]
    assert (fact.value, fact.confidence) == (Decimal(value), confidence)


def test_part_time_rounding_has_dates() -> None:
    assert shipped().part_time_rounding_on(dt.date(2026, 3, 31)).confidence == "SEEN"
    assert shipped().part_time_rounding_on(dt.date(2026, 4, 1)).confidence == "INFERRED"
    with pytest.raises(ValueError, match="the table begins on 2024-04-01"):
        shipped().part_time_rounding_on(dt.date(2024, 3, 31))


def test_a_board_s_own_figures_read_back_the_same(tmp_path: Path) -> None:
    own = shipped().model_copy(update={"run_days": shipped().run_days.model_copy(update={"value": Decimal(28)})})
    for suffix in (".toml", ".json"):
        write_record(own, tmp_path / f"facts{suffix}")
        assert read_facts(tmp_path / f"facts{suffix}") == own


def test_a_board_may_give_its_own_and_no_unknown_one() -> None:
    fields = shipped().model_dump()
    fields["run_days"]["value"] = 28
    assert Facts.model_validate(fields).run_days.value == 28
    with pytest.raises(ValidationError):
        Facts.model_validate(fields | {"run_weeks": fields["run_days"]})
    with pytest.raises(ValidationError):
        DatedFact.model_validate(fields["run_days"])
