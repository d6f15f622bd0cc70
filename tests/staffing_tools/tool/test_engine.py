"""The engine on the worked example, to the last printed digit, and where the full-time week changes."""

from __future__ import annotations

import datetime as dt
from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from staffing_tools.exact import percent, rounded
from staffing_tools.findings import FindingsError
from staffing_tools.tool import ToolResult, tool_result
from staffing_tools.tool.coefficients import shipped_set
from tests.staffing_tools.cases import SHARE, WEEKS, entries, local_set, run, span, tool_case
from tests.staffing_tools.cases import settings as chosen


def by_code(result: ToolResult) -> dict[str, tuple[float, float]]:
    return {line.code: (float(line.amount), float(line.hours)) for line in result.stretches[0].lines}


def test_hours_of_the_worked_example() -> None:
    result = tool_result(tool_case())
    (stretch,) = result.stretches
    assert by_code(result) == {
        "L1": (42, 126),
        "L2": (112, 504),
        "L3": (84, 546),
        "L4": (28, 280),
        "L5": (7, 168),
        "admission": (9, 36),
        "discharge": (8, 16),
        "escort": (30, 30),
        "ect": (6, 30),
        "share": (1736, 260.4),
    }
    assert stretch.direct_hours == 1736
    assert stretch.patient_days == 273
    assert str(percent(stretch.occupancy)) == "97.50"
    assert str(rounded(Fraction(1624) / stretch.patient_days, 4)) == "5.9487"
    assert stretch.establishment.worked == Fraction("998.2")
    assert stretch.establishment.paid == Fraction("1222.795")


def test_whole_time_equivalents_of_the_worked_example() -> None:
    result = tool_result(tool_case())
    assert result.stretches[0].stretch.step.minutes == WEEKS["37"]
    assert str(result.printed) == "34.05"
    shorter = result.establishment.on_week(WEEKS["36"])
    assert str(rounded(shorter.total_wte, 4)) == "34.9665"
    shared = tool_result(tool_case(chosen=chosen(allowance=SHARE)))
    assert str(rounded(shared.establishment.total_wte, 4)) == "35.8108"


def test_the_shipped_set_gives_the_same_and_says_that_it_is_invented() -> None:
    result = tool_result(tool_case(coefficients=shipped_set("illustrative-acute-adult")))
    assert str(result.printed) == "34.05"
    assert [finding.code for finding in result.findings] == ["set-invented", "scorers-agree"]


def test_a_result_never_calls_itself_the_national_tool() -> None:
    result = tool_result(tool_case())
    assert result.authority == "indicative"
    assert result.label == (
        "Indicative workload with the coefficient set local-acute 1, local study; not the national staffing level tool"
    )


def test_parts_of_the_day_count_by_their_share() -> None:
    parts = [
        {"code": "D", "title": "Day", "hours": 14, "share": "0.7"},
        {"code": "N", "title": "Night", "hours": 10, "share": "0.3"},
    ]
    halves = tuple(
        entry.model_copy(update={"part": part, "activities": entry.activities if part == "D" else {}})
        for entry in entries()
        for part in ("D", "N")
    )
    result = tool_result(tool_case(run(parts=parts, entries=halves)))
    assert result.stretches[0].patient_days == 273
    assert str(result.printed) == "34.05"
    dayshift = tuple(
        entry if entry.part == "D" else entry.model_copy(update={"levels": {}, "census": 0}) for entry in halves
    )
    fewer = tool_result(tool_case(run(parts=parts, entries=dayshift)))
    assert fewer.stretches[0].patient_days == Fraction("0.7") * 273


def test_fixed_associated_work_is_a_week_of_it() -> None:
    fixed = local_set(associated={"share": 0, "weekly_hours": 35})
    assert tool_result(tool_case(coefficients=fixed)).establishment.worked == 868 + 35


def test_values_in_people_lose_the_week_and_the_allowance_inside_them() -> None:
    """Published multipliers of the Safer Nursing Care Tool as test data; it is not for mental health."""
    values = ["0.99", "1.39", "1.72", "1.97", "5.96"]
    levels = [
        {"code": f"S{number}", "title": "level", "descriptor": "test data", "value": value}
        for number, value in enumerate(values)
    ]
    embedded = {"week_minutes": 2250, "allowance": {"value": "0.22", "convention": "uplift"}}
    people = local_set(unit="WTE per patient", embedded=embedded, levels=levels)
    found = [people.hours_per_patient_day(level) for level in people.levels]
    assert [str(rounded(hours, 4)) for hours in found] == ["4.3472", "6.1036", "7.5527", "8.6505", "26.1710"]
    expected = {
        "37": ["1.0075", "1.4146", "1.7504", "2.0048", "6.0653"],
        "36": ["1.0355", "1.4539", "1.7990", "2.0605", "6.2338"],
    }
    for week, wtes in expected.items():
        again = [hours * 7 * Fraction("1.225") / Fraction(week) for hours in found]
        assert [str(rounded(wte, 4)) for wte in again] == wtes


def test_continuous_intervention_counts_by_its_ratio_where_no_level_stands_for_it() -> None:
    case_set = shipped_set("illustrative-forensic")
    fields = {
        "activities": {},
        "continuous": {"2:1": {"patients": 1, "hours": 6}, "1:1": {"patients": 2, "hours": 20}},
    }
    counted = [entry.model_dump() | fields | {"levels": {"L1": entry.census}} for entry in entries()]
    ward = {"id": "F", "title": "Ward F", "kind": "forensic", "beds": 20}
    forensic = run(ward=ward, entries=counted)
    lines = by_code(tool_result(tool_case(forensic, case_set)))
    assert {code: lines[code] for code in ("2:1", "1:1")} == {"2:1": (84, 168), "1:1": (280, 280)}


def test_a_run_over_the_change_of_week_is_refused_or_split() -> None:
    first = dt.date(2026, 3, 25)
    over = run(dates=span(first), entries=entries(first))
    with pytest.raises(FindingsError, match=r"37 hours .*, then 36 hours"):
        tool_result(tool_case(over))
    result = tool_result(tool_case(over, chosen=chosen(week_change="split")))
    assert [(each.days, each.establishment.week_minutes) for each in result.stretches] == [(7, 2220), (7, 2160)]
    assert sum((each.worked_hours for each in result.stretches), Fraction(0)) == Fraction("998.2") * 2
    with pytest.raises(ValueError, match="was split"):
        _ = result.printed


def test_only_complete_days_are_counted() -> None:
    short = run(entries=entries()[:-1])
    (stretch,) = tool_result(tool_case(short)).stretches
    assert stretch.days == 13
    assert stretch.establishment.worked == stretch.worked_hours * 7 / 13


def test_a_result_is_the_same_after_a_file() -> None:
    result = tool_result(tool_case())
    assert ToolResult.model_validate_json(result.model_dump_json()) == result


@settings(deadline=None, max_examples=25)
@given(st.integers(0, 40), st.decimals(0, 1, places=2).filter(lambda share: share < 1))
def test_twice_the_patients_are_twice_the_care(patients: int, share: Decimal) -> None:
    def care(number: int) -> Fraction:
        ward = {"id": "A", "title": "Ward A", "kind": "acute adult", "beds": 100}
        counted = tuple(
            entry.model_copy(update={"census": number, "levels": {"L2": number}, "activities": {}})
            for entry in entries()
        )
        coefficients = local_set(associated={"share": share, "weekly_hours": 0})
        return tool_result(tool_case(run(ward=ward, entries=counted), coefficients)).establishment.care_wte

    assert care(2 * patients) == 2 * care(patients)
