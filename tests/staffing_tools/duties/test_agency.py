"""Agency work: the 150 % test to the last digit, quarterly returns with nil returns, every finding."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.ward import InputError
from staffing_tools.duties.agency import (
    AgencyCase,
    AgencyLog,
    agency_returns,
    check_agency,
    costs,
    read_agency,
    read_occasions,
    write_agency,
    write_occasions,
)
from staffing_tools.facts import shipped
from staffing_tools.findings import Finding

COMPARATOR: dict[str, Any] = {
    "id": "band-5-day",
    "version": "2025-1",
    "title": "Band 5, days, middle of the band",
    "components": [{"title": "pay", "hourly": 2.8}, {"title": "on-costs", "hourly": 0.8}],
    "left_out": "value added tax",
    "valid_from": "2025-04-01",
    "source": "Board finance, invented",
    "confidence": "DESIGN",
}
OCCASION: dict[str, Any] = {
    "id": "o1",
    "worker": "w1",
    "agency": "Agency One",
    "contract": "framework",
    "ward": "A",
    "role": "RN",
    "start": "2025-05-03T07:00",
    "end": "2025-05-03T17:30",
    "hours": 10,
    "charge": 54,
    "comparator": "band-5-day",
    "reason": "short notice sickness",
    "circumstances": "Two people sick at 06:00; no bank staff.",
    "nurse_approved": "2025-05-03T06:30",
    "medical_approved": "2025-05-03T06:40",
}
"""Ten hours that an employee would have cost £36.00 for."""


def log(*occasions: dict[str, Any], **changes: Any) -> AgencyLog:
    fields = {"title": "Board", "comparators": [COMPARATOR], "occasions": [OCCASION | each for each in occasions]}
    return AgencyLog.model_validate(fields | changes)


def found(of: AgencyLog, today: dt.date = dt.date(2025, 7, 1)) -> dict[str, Finding]:
    return {finding.code: finding for finding in check_agency(AgencyCase(of, "2025-26", today))}


@pytest.mark.parametrize(
    ("charge", "at_limit", "printed", "reported"),
    [
        ("54.00", False, "150.0000", False),
        ("54.01", False, "150.0278", True),
        ("54.00", True, "150.0000", True),
        ("53.99", True, "149.9722", False),
    ],
)
def test_exactly_150_percent_is_no_statutory_report(charge: str, at_limit: bool, printed: str, reported: bool) -> None:
    (cost,) = costs(log({"charge": charge}, report_at_limit=at_limit), shipped())
    assert (str(cost.percent), cost.reported) == (printed, reported)
    assert cost.employee == 36


def test_a_return_lists_each_occasion_and_a_quarter_without_any_is_nil() -> None:
    of = log(
        {"charge": 54},
        {"id": "o2", "worker": "w2", "charge": "61.2"},
        {"id": "o3", "worker": "w3", "start": "2025-10-01T07:00", "end": "2025-10-01T17:30", "charge": 90},
    )
    returns = agency_returns(of, "2025-26", shipped())
    assert [[(line.occasion.id, str(line.percent)) for line in each.lines] for each in returns] == [
        [("o2", "170.0000")],
        [],
        [("o3", "250.0000")],
        [],
    ]
    assert [each.is_nil for each in returns] == [False, True, False, True]
    assert returns[0].words == "Section 12IB, 2025-04-01 to 2025-06-30: 1 of 2 occasions reported, due by 2025-07-30"
    assert "nil return" in returns[1].words


def test_the_comparator_is_the_version_that_held_on_the_day() -> None:
    newer = COMPARATOR | {
        "version": "2025-2",
        "valid_from": "2025-05-03",
        "components": [{"title": "pay", "hourly": 4}],
    }
    (cost,) = costs(log({}, comparators=[COMPARATOR | {"valid_to": "2025-12-31"}, newer]), shipped())
    assert cost.comparator.version == "2025-2"
    assert cost.employee == 40


def test_a_sound_log_says_only_that_the_comparator_is_the_boards() -> None:
    assert {code: finding.severity for code, finding in found(log({})).items()} == {
        "comparator-unconfirmed": "information"
    }


@pytest.mark.parametrize(
    ("changes", "code", "severity", "where"),
    [
        ({"charge": 60}, "agency-over-limit", "information", "occasions[1].charge"),
        ({"charge": 60, "circumstances": ""}, "circumstances-missing", "error", "occasions[1].circumstances"),
        ({"charge": 60, "medical_approved": None}, "approval-missing", "warning", "occasions[1].nurse_approved"),
        ({"reason": None}, "agency-reason-missing", "warning", "occasions[1].reason"),
        ({"hours": 10.6}, "agency-hours", "error", "occasions[1].hours"),
        ({"comparator": "band-9"}, "comparator-missing", "error", "occasions[1].comparator"),
        ({"start": "2025-03-30T07:00"}, "comparator-missing", "error", "occasions[1].comparator"),
    ],
)
def test_every_finding_of_an_occasion(changes: dict[str, Any], code: str, severity: str, where: str) -> None:
    finding = found(log(changes))[code]
    assert (finding.severity, finding.where) == (severity, where)


def test_a_worker_is_in_one_place_at_a_time() -> None:
    twice = found(log({}, {"id": "o2", "start": "2025-05-03T17:00", "end": "2025-05-03T20:00", "hours": 3}))
    assert twice["agency-overlap"].where == "occasions[2].start"
    after = found(log({}, {"id": "o2", "start": "2025-05-03T17:30", "end": "2025-05-03T20:00", "hours": 2}))
    assert "agency-overlap" not in after


def test_returns_are_sent_though_there_is_nothing_to_report() -> None:
    late = dt.date(2025, 7, 31)
    assert found(log({}), late)["agency-return-missing"].severity == "warning"
    assert "agency-return-missing" not in found(log({}), dt.date(2025, 7, 30))
    nil = {"quarter_ends": "2025-06-30", "sent_on": "2025-07-10", "occasions": 0}
    assert "agency-return-missing" not in found(log({}, returns=[nil]), late)
    assert found(log({"charge": 60}, returns=[nil]), late)["agency-return-differs"].severity == "error"


moments = st.datetimes(dt.datetime(2025, 4, 1), dt.datetime(2026, 3, 1)).map(
    lambda at: at.replace(second=0, microsecond=0)
)
pounds = st.decimals(0, 5000, places=2)


@st.composite
def logs(draw: st.DrawFn) -> AgencyLog:
    starts = draw(st.lists(moments, min_size=1, max_size=5))
    return log(
        *(
            {
                "id": f"o{number}",
                "start": start,
                "end": start + dt.timedelta(minutes=draw(st.integers(1, 900))),
                "charge": draw(pounds),
                "hours": draw(st.decimals(1, 12, places=2)),
                "reason": draw(st.none() | st.just("sickness")),
                "circumstances": draw(st.sampled_from(["", "one line", "two\nlines"])),
                "medical_approved": draw(st.none() | moments),
            }
            for number, start in enumerate(starts)
        )
    )


@pytest.mark.parametrize("suffix", [".json", ".toml"])
@settings(deadline=None, max_examples=30)
@given(of=logs())
def test_a_log_reads_back_the_same(suffix: str, of: AgencyLog) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"log{suffix}"
        write_agency(of, path)
        assert read_agency(path) == of


@pytest.mark.parametrize("suffix", [".csv", ".xlsx", ".json"])
@settings(deadline=None, max_examples=30)
@given(of=logs())
def test_occasions_read_back_the_same(suffix: str, of: AgencyLog) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"occasions{suffix}"
        write_occasions(of, path)
        assert read_occasions(path).entries == of.occasions


@settings(max_examples=50)
@given(of=logs())
def test_every_occasion_is_reported_once_or_not_above_the_limit(of: AgencyLog) -> None:
    reported = [line.occasion.id for each in agency_returns(of, "2025-26", shipped()) for line in each.lines]
    above = [each.id for each in of.occasions if each.charge * 2 > 3 * Decimal("3.6") * each.hours]
    assert sorted(reported) == sorted(above)


def test_a_bad_cell_is_named(tmp_path: Path) -> None:
    path = tmp_path / "occasions.csv"
    write_occasions(log({}), path)
    path.write_text(path.read_text().replace("2025-05-03T07:00", "early"))
    with pytest.raises(InputError, match=r"row 2, column start: is not a moment"):
        read_occasions(path)
