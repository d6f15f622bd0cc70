"""Every finding of a tool run, with its severity, its day and its place."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from staffing_tools.findings import Finding, errors
from staffing_tools.tool import Entry, ToolCase, check_tool, tool_result
from staffing_tools.tool.coefficients import shipped_set, shipped_sets
from tests.staffing_tools.cases import FIRST, TODAY, entries, local_set, run, settings, span, tool_case


def found(case: ToolCase) -> dict[str, Finding]:
    return {finding.code: finding for finding in check_tool(case)}


def changed(day: int, **fields: Any) -> tuple[Entry, ...]:
    """The example's entries with fields of one day changed."""
    lines = list(entries())
    lines[day] = Entry.model_validate(lines[day].model_dump() | fields)
    return tuple(lines)


def test_a_run_of_fourteen_days_is_clean() -> None:
    assert [(finding.code, finding.severity) for finding in check_tool(tool_case())] == [
        ("scorers-agree", "information")
    ]


def test_a_run_of_thirteen_days_is_short() -> None:
    case = tool_case(run(dates=span(days=13), entries=entries()[:13]))
    short = found(case)["run-short"]
    assert short.severity == "warning"
    assert short.message == (
        "13 complete days; the run should have 14 days "
        "(INFERRED-R: Practice of Healthcare Improvement Scotland: two weeks in a row at least once a year)"
        "; enter days that are missing, or run it for longer"
    )
    assert found(case)["run-not-whole-weeks"].severity == "information"
    assert not errors(check_tool(case))


def test_a_missing_day_is_named_and_left_out() -> None:
    lines = entries()
    finding = found(tool_case(run(entries=lines[:4] + lines[5:])))["day-missing"]
    assert (finding.severity, finding.date) == ("warning", FIRST + dt.timedelta(days=4))
    assert "the day is missing" in finding.message


def test_a_missing_part_is_named() -> None:
    parts = [{"code": "D", "title": "Day", "hours": 14}, {"code": "N", "title": "Night", "hours": 10}]
    days = tuple(entry.model_copy(update={"part": "D"}) for entry in entries())
    nights = tuple(entry.model_copy(update={"part": "N"}) for entry in entries()[1:])
    finding = found(tool_case(run(parts=parts, entries=days + nights)))["day-missing"]
    assert (finding.date, "parts of the day are missing: N" in finding.message) == (FIRST, True)


def test_a_census_above_the_beds_needs_boarders_or_a_reason() -> None:
    crowded = {"census": 22, "levels": {"L1": 22}}
    finding = found(tool_case(run(entries=changed(3, **crowded))))["census-above-beds"]
    assert (finding.severity, finding.date, finding.where) == ("error", dt.date(2025, 6, 5), "entries[4].census")
    assert finding.message.startswith("22 patients, 20 beds and 0 boarders; correct it")
    explained = found(tool_case(run(entries=changed(3, **crowded, note="surge beds opened"))))["census-above-beds"]
    assert explained.severity == "warning"
    assert "surge" not in explained.words
    assert "census-above-beds" not in found(tool_case(run(entries=changed(3, **crowded, boarders=2))))


@pytest.mark.parametrize(
    ("fields", "code", "where"),
    [
        ({"levels": {"L1": 3}}, "levels-differ-from-census", "entries[4].levels"),
        ({"levels": {"L9": 20}}, "level-unknown", "entries[4].levels.L9"),
        ({"activities": {"tea": 1}}, "activity-unknown", "entries[4].activities.tea"),
        ({"activities": {"ect": "0.5"}}, "activity-part", "entries[4].activities.ect"),
        ({"date": FIRST}, "day-twice", "entries[4].date"),
        ({"date": "2025-07-01"}, "day-outside", "entries[4].date"),
        ({"part": "N"}, "part-unknown", "entries[4].part"),
        ({"on_pass": 30}, "census-too-small", "entries[4].on_pass"),
        (
            {"continuous": {"1:1": {"patients": 1, "hours": 30}}},
            "continuous-impossible",
            "entries[4].continuous.1:1.hours",
        ),
    ],
)
def test_what_cannot_be_is_an_error_at_its_cell(fields: dict[str, Any], code: str, where: str) -> None:
    finding = found(tool_case(run(entries=changed(3, **fields))))[code]
    assert (finding.severity, finding.where) == ("error", where)
    assert finding.date is not None


def test_a_day_that_is_not_over_is_an_error() -> None:
    case = tool_case(run(dates=span(TODAY), entries=entries(TODAY)))
    ahead = [finding for finding in check_tool(case) if finding.code == "day-ahead"]
    assert len(ahead) == 13
    assert {finding.severity for finding in ahead} == {"error"}


def test_a_run_without_a_complete_day_is_an_error() -> None:
    assert found(tool_case(run(entries=())))["run-empty"].severity == "error"


def test_one_rule_for_passes_and_both_counts_shown() -> None:
    away = tuple(Entry.model_validate(entry.model_dump() | {"on_pass": 2}) for entry in entries())
    scored = found(tool_case(run(entries=away, on_pass="scored")))
    assert scored["on-pass"].message == "patients on pass are scored: 273 counted with them, 245 without"
    assert "levels-differ-from-census" not in scored
    assert found(tool_case(run(entries=away)))["levels-differ-from-census"].severity == "error"


def test_continuous_intervention_is_counted_once() -> None:
    one = found(tool_case(run(entries=changed(0, continuous={"1:1": {"patients": 1, "hours": 24}}))))
    assert one["continuous-once"].severity == "information"
    assert "continuous-ratio" not in one
    two = found(tool_case(run(entries=changed(0, continuous={"2:1": {"patients": 1, "hours": 24}}))))
    assert (two["continuous-ratio"].severity, two["continuous-ratio"].date) == ("warning", FIRST)
    more = found(tool_case(run(entries=changed(0, continuous={"1:1": {"patients": 3, "hours": 24}}))))
    assert more["continuous-level"].severity == "warning"


def test_a_run_over_the_change_of_week() -> None:
    first = dt.date(2026, 3, 25)
    over = run(dates=span(first), entries=entries(first))
    refused = found(tool_case(over))["week-changes"]
    assert (refused.severity, refused.date) == ("error", dt.date(2026, 4, 1))
    assert found(tool_case(over, chosen=settings(week_change="split")))["week-changes"].severity == "information"


def test_an_expired_set_and_one_that_does_not_hold_yet() -> None:
    expired = found(tool_case(coefficients=local_set(valid_to="2025-06-10")))["set-expired"]
    assert (expired.severity, "held until 2025-06-10" in expired.message) == ("error", True)
    early = found(tool_case(coefficients=local_set(valid_from="2025-06-10")))["set-not-yet-valid"]
    assert early.severity == "error"


def test_a_set_for_another_kind_of_ward() -> None:
    wrong = found(tool_case(coefficients=local_set(ward_kinds=["older adult"])))["set-wrong-ward"]
    assert (wrong.severity, wrong.where) == ("error", "ward.kind")
    assert "is for older adult, not for acute adult" in wrong.message


def test_a_set_of_another_week_is_converted_with_a_warning() -> None:
    embedded = {"week_minutes": 2250, "allowance": {"value": "0.22", "convention": "uplift"}}
    finding = found(tool_case(coefficients=local_set(unit="WTE per patient", embedded=embedded)))["set-other-week"]
    assert (finding.severity, "37.5 hours" in finding.message) == ("warning", True)


@pytest.mark.parametrize("coefficients", shipped_sets(), ids=lambda each: each.id)
def test_every_shipped_set_is_marked_as_invented(coefficients: Any) -> None:
    assert found(tool_case(coefficients=coefficients))["set-invented"].severity == "warning"


@pytest.mark.parametrize("kind", ["intensive-psychiatric-care", "learning-disability"])
def test_wards_that_such_tools_fit_poorly_get_a_caution(kind: str) -> None:
    finding = found(tool_case(coefficients=shipped_set(f"illustrative-{kind}")))["set-caution"]
    assert (finding.severity, "professional judgement" in finding.message) == ("warning", True)


def test_the_allowance_is_asked_about() -> None:
    odd = settings(allowance={"value": "0.40", "convention": "uplift"})
    assert found(tool_case(chosen=odd))["allowance-unusual"].severity == "warning"
    embedded = {"week_minutes": 2220, "allowance": {"value": 0, "convention": "uplift"}}
    people = local_set(unit="WTE per patient", embedded=embedded)
    assert found(tool_case(coefficients=people))["allowance-perhaps-twice"].severity == "warning"


def test_time_to_lead_is_there_and_once() -> None:
    inside = local_set(lead={"wte": 1, "place": "inside"})
    assert found(tool_case(coefficients=inside))["lead-twice"].severity == "error"
    none = settings(lead={"wte": 0, "place": "outside"})
    assert found(tool_case(chosen=none))["lead-missing"].severity == "warning"
    within = settings(lead={"wte": 1, "place": "inside"})
    assert found(tool_case(chosen=within))["lead-inside"].severity == "warning"


def test_whether_the_run_was_typical_is_asked() -> None:
    assert found(tool_case(run(typical=None)))["typical-not-said"].severity == "warning"
    assert found(tool_case(run(typical=True, typical_note="")))["typical-not-said"].severity == "warning"
    assert found(tool_case(run(typical=False)))["run-untypical"].severity == "warning"


def test_scorers_are_trained_and_checked() -> None:
    untrained = run(scoring={"trained": False, "second_scored": 10, "agreed": 4})
    findings = found(tool_case(untrained))
    assert findings["scorers-untrained"].severity == "warning"
    assert findings["second-scores-few"].severity == "information"
    assert findings["scorers-agree"].message == "two scorers agreed on 4 of 10 scores (40 %)"


def test_a_result_carries_its_warnings() -> None:
    result = tool_result(tool_case(run(typical=False)))
    assert "run-untypical" in {finding.code for finding in result.findings}
