"""Time to lead: rostered, delivered and lost."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing_tools.duties.lead import LeadLog, check_lead, delivered
from staffing_tools.exact import percent
from staffing_tools.files import read_record, write_record
from staffing_tools.findings import Finding

LOST = {"date": "2025-06-05", "hours": 7.5, "to": "numbers", "reason": "Secret."}
PERIOD: dict[str, Any] = {
    "leader": "l1",
    "dates": {"first": "2025-06-02", "last": "2025-06-29"},
    "agreed": 75,
    "rostered": 75,
    "worked": 67.5,
    "lost": [LOST],
}


def log(*periods: dict[str, Any], **changes: Any) -> LeadLog:
    fields = {
        "ward": "A",
        "leaders": [{"id": "l1", "role": "senior charge nurse"}],
        "periods": [PERIOD | each for each in periods or ({},)],
    }
    return LeadLog.model_validate(fields | changes)


def found(of: LeadLog) -> dict[str, Finding]:
    return {finding.code: finding for finding in check_lead(of)}


def test_ninety_percent_delivered_is_enough_and_below_is_asked_about() -> None:
    share = delivered(log()).share
    assert share is not None
    assert str(percent(share)) == "90.00"
    assert {code: finding.severity for code, finding in found(log()).items()} == {"lead-into-numbers": "information"}
    short = found(log({"worked": 67.4, "lost": [LOST | {"hours": 7.6}]}))["lead-not-delivered"]
    assert short.message.startswith("67.4 of 75 agreed hours of time to lead (89.87 %), 7.6 into the numbers; below")


@pytest.mark.parametrize(
    ("changes", "code", "where"),
    [
        ({"rostered": 70, "worked": 70}, "lead-rostered-short", "periods[1].rostered"),
        ({"worked": 60}, "lead-unaccounted", "periods[1]"),
        ({"agreed": 0}, "lead-not-agreed", "periods[1].agreed"),
        ({"lost": [LOST | {"reason": ""}]}, "lead-lost-reason", "periods[1].lost[1]"),
    ],
)
def test_every_finding_of_a_period(changes: dict[str, Any], code: str, where: str) -> None:
    finding = found(log(changes))[code]
    assert (finding.severity, finding.where) == ("warning", where)


def test_leaders_are_named_and_each_has_time() -> None:
    assert found(log(leaders=[], periods=[]))["leaders-missing"].severity == "warning"
    assert found(log(periods=[]))["lead-time-missing"].where == "leaders[1]"


@given(st.lists(st.tuples(st.integers(1, 100), st.integers(0, 100)), min_size=1, max_size=6))
def test_a_log_is_the_sum_of_its_periods(hours: list[tuple[int, int]]) -> None:
    periods = [
        {"dates": {"first": f"2025-{month:02d}-01", "last": f"2025-{month:02d}-28"}, "agreed": agreed, "worked": worked}
        for month, (agreed, worked) in enumerate(hours, start=1)
    ]
    total = delivered(log(*({**period, "lost": []} for period in periods)))
    assert total.agreed == sum(agreed for agreed, _ in hours)
    assert total.worked == sum(worked for _, worked in hours)


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"leaders": []}, "names a leader who is not there"),
        ({"periods": [PERIOD, PERIOD]}, "two periods of a leader overlap"),
        ({"periods": [PERIOD | {"lost": [LOST | {"date": "2025-07-05"}]}]}, "outside its period"),
    ],
)
def test_an_unsound_log_is_refused(changes: dict[str, Any], said: str) -> None:
    with pytest.raises(ValueError, match=said):
        log(**changes)


@pytest.mark.parametrize("suffix", [".json", ".toml"])
def test_a_log_reads_back_the_same(suffix: str, tmp_path: Path) -> None:
    write_record(log(), tmp_path / f"log{suffix}")
    assert read_record(tmp_path / f"log{suffix}", LeadLog) == log()


def test_reasons_are_not_in_messages() -> None:
    assert "Secret" not in " ".join(finding.words for finding in check_lead(log()))
