"""The national result: as printed, of the right tool, everything counted once."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import Any

import pytest

from staffing_tools.exact import rounded
from staffing_tools.files import read_record, write_record
from staffing_tools.findings import Finding
from staffing_tools.tool.national import NationalCase, NationalResult, check_national, known_tools
from tests.staffing_tools.cases import OUTSIDE, TODAY, UPLIFT, WARD, span


def result(**changes: Any) -> NationalResult:
    fields: dict[str, Any] = {
        "id": "national-1",
        "ward": WARD,
        "tool": "mhld",
        "name": "MHLD tool",
        "version": "9.9",
        "dates": span(),
        "printed_on": "2025-06-20",
        "wte": "34.10",
        "week_minutes": 2220,
        "holds_allowance": UPLIFT,
        "lead": {"wte": 1, "place": "inside"},
    }
    return NationalResult.model_validate(fields | changes)


def found(**changes: Any) -> dict[str, Finding]:
    return {finding.code: finding for finding in check_national(NationalCase(result(**changes), TODAY))}


def test_a_sound_result_only_asks_to_confirm_the_name() -> None:
    assert {code: finding.severity for code, finding in found().items()} == {"tool-unconfirmed": "information"}


def test_a_result_is_authoritative_and_keeps_its_printed_digits(tmp_path: Path) -> None:
    printed = result(lines=[{"label": "Registered nurses", "wte": "17.05"}, {"label": "Others", "wte": "17.05"}])
    assert printed.authority == "authoritative"
    assert printed.label == "MHLD tool, version 9.9, as printed on 2025-06-20"
    for suffix in (".json", ".toml"):
        write_record(printed, tmp_path / f"result{suffix}")
        again = read_record(tmp_path / f"result{suffix}", NationalResult)
        assert again == printed
        assert str(again.wte) == "34.10"


def test_what_the_figure_does_not_hold_is_added_for_comparison() -> None:
    assert str(rounded(result().total_wte, 4)) == "34.1000"
    bare = result(wte="27.00", holds_allowance=None, added_allowance=UPLIFT, lead=OUTSIDE)
    assert str(rounded(bare.total_wte, 4)) == "34.0750"
    inclusive = result(lead=OUTSIDE | {"with_allowance": True})
    assert str(rounded(inclusive.total_wte, 4)) == "35.3250"


def test_an_allowance_counted_twice_is_an_error() -> None:
    twice = found(added_allowance=UPLIFT)["allowance-twice"]
    assert (twice.severity, twice.where) == ("error", "added_allowance")
    assert "hold an absence allowance already (22.5 % added on to worked hours (uplift))" in twice.message


@pytest.mark.parametrize("tool", ["adult-inpatient", "small-wards"])
def test_a_tool_for_another_kind_of_ward_is_an_error(tool: str) -> None:
    wrong = found(tool=tool)["tool-wrong-ward"]
    assert (wrong.severity, "not for a ward of acute adult" in wrong.message) == ("error", True)


@pytest.mark.parametrize("kind", ["intensive psychiatric care", "learning disability"])
def test_a_poor_fit_is_a_caution(kind: str) -> None:
    finding = found(ward=WARD.model_dump() | {"kind": kind})["tool-poor-fit"]
    assert (finding.severity, "Fanneran" in finding.message) == ("warning", True)


@pytest.mark.parametrize(
    ("changes", "code", "severity"),
    [
        ({"tool": "mine"}, "tool-unknown", "error"),
        ({"dates": span(days=13)}, "run-short", "warning"),
        ({"dates": span(TODAY), "printed_on": TODAY}, "day-ahead", "error"),
        ({"printed_on": "2025-06-10"}, "printed-early", "error"),
        ({"dates": span(dt.date(2026, 3, 25)), "printed_on": "2026-04-20"}, "week-changes", "error"),
        ({"week_minutes": None}, "week-not-said", "warning"),
        ({"week_minutes": 2250}, "week-differs", "warning"),
        ({"holds_allowance": None}, "allowance-not-said", "warning"),
        ({"lead": {"wte": 0, "place": "inside"}}, "lead-missing", "warning"),
        ({"lines": [{"label": "Registered nurses", "wte": "17.05"}]}, "lines-differ", "warning"),
    ],
)
def test_every_other_finding(changes: dict[str, Any], code: str, severity: str) -> None:
    assert found(**changes)[code].severity == severity


def test_a_tool_that_is_no_longer_prescribed_is_an_error() -> None:
    ended = known_tools()["mhld"].model_copy(update={"valid_to": dt.date(2025, 3, 31)})
    findings = check_national(NationalCase(result(), TODAY, {"mhld": ended}))
    assert {finding.code: finding.severity for finding in findings}["tool-not-valid"] == "error"


def test_every_tool_says_how_it_is_known() -> None:
    assert all(tool.source and tool.confidence for tool in known_tools().values())
    assert "UNKNOWN" in known_tools()["mhld"].note
