"""Judgement to template to ward, and the arithmetic both ways."""

from __future__ import annotations

from fractions import Fraction
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.rostering import make_roster
from roster.files import match_roster
from roster.reports import cover_of
from roster.rules import Rulebook
from roster.ward import InputError, needs
from solvers import Params, Stop
from staffing_tools.demand import (
    DemandTemplate,
    demand_of,
    fit,
    staffed,
    template_from,
    template_of,
    with_demand,
    wte_of,
)
from staffing_tools.exact import rounded
from staffing_tools.files import read_record, write_record
from staffing_tools.judgement import judgement_result
from tests.staffing_tools.cases import OUTSIDE, ROLES, SHIFTS, WARD, judgement, judgement_case
from tests.wards import small_ward


def judged(**changes: Any) -> Any:
    of = judgement(**changes)
    return template_of(of, judgement_result(judgement_case(of)))


def test_the_worked_example_needs_what_its_judgement_needs() -> None:
    made = judged()
    people = {(line.shift, line.role): line.staff for line in made.template.lines}
    assert people == {(shift, role): 2 if shift == "N" else 3 for shift in "ELN" for role in ("RN", "HCSW")}
    assert all(len(line.weekdays) == 7 for line in made.template.lines)
    assert made.added_hours == 0
    assert str(rounded(made.template.establishment.total_wte, 4)) == "31.1284"
    assert made.words == (
        "judgement needs 910.00 hours a week (31.13 WTE); in whole people on each shift 910.00 hours (31.13 WTE)"
    )


def test_halves_are_rounded_up_and_the_hours_that_adds_are_named() -> None:
    weekdays, weekend = [0, 1, 2, 3, 4], [5, 6]
    standing = [
        {"shift": "E", "role": "RN", "needed": 2.5, "weekdays": weekdays},
        {"shift": "E", "role": "RN", "needed": 2, "weekdays": weekend},
    ]
    made = judged(standing=standing)
    assert [(line.staff, line.weekdays) for line in made.template.lines] == [(2, (5, 6)), (3, (0, 1, 2, 3, 4))]
    assert made.judged_hours == Fraction("7.5") * (Fraction("2.5") * 5 + 2 * 2)
    assert made.added_hours == Fraction("7.5") * Fraction("0.5") * 5


HALVES = [{"shift": shift, "role": role, "needed": 2.5} for shift in "ELN" for role in ("RN", "HCSW")]


@given(st.integers(18, 45))
def test_an_agreed_establishment_bounds_what_is_rounded_up(wte: int) -> None:
    of = judgement(standing=HALVES)
    template = template_of(of, judgement_result(judgement_case(of)), Fraction(wte)).template
    staff = {line.staff for line in template.lines}
    assert staff <= {2, 3}
    spare = fit(template, Fraction(wte)).short_hours
    if staff == {2, 3}:
        assert -10 < spare <= 0
    else:
        assert (spare > -10) if staff == {2} else (spare <= 0)


def test_the_largest_parts_of_a_person_come_first() -> None:
    """Of 87.5 hours above two people each, lates take 52.5 and three nights 30; 5 are less than one early."""
    standing = [
        {"shift": "E", "role": "RN", "needed": 2.2},
        {"shift": "L", "role": "RN", "needed": 2.8},
        {"shift": "N", "role": "RN", "needed": 2.5},
    ]
    of = judgement(standing=standing)
    result = judgement_result(judgement_case(of))
    made = template_of(of, result, result.establishment.total_wte)
    daily = tuple(range(7))
    people = {(line.shift, line.weekdays): line.staff for line in made.template.lines}
    assert people == {("L", daily): 3, ("E", daily): 2, ("N", daily[:3]): 3, ("N", daily[3:]): 2}
    assert made.added_hours == -5


def test_a_single_day_counts_in_the_mean_of_its_weekday() -> None:
    standing = [{"shift": "E", "role": "RN", "needed": 2}]
    records = [{"date": "2025-06-02", "shift": "E", "role": "RN", "needed": 3}]
    made = judged(standing=standing, records=records)
    assert made.judged_hours == Fraction("7.5") * (Fraction("2.5") + 2 * 6)
    assert {day: line.staff for line in made.template.lines for day in line.weekdays}[0] == 3


def test_what_wte_can_staff_beside_what_demand_needs() -> None:
    template = judged().template
    more = fit(template, Fraction("32.5"))
    assert more.words == (
        "demand needs 910.00 hours a week (31.13 WTE); the agreed 32.50 WTE staff 951.43 hours a week; "
        "it leaves 41.43 hours a week (1.37 WTE) to spare"
    )
    less = fit(template, Fraction(30))
    assert less.short_wte == template.establishment.total_wte - 30
    assert "falls short by 34.08 hours a week (1.13 WTE)" in less.words
    assert fit(template, template.establishment.total_wte).short_hours == 0


cells = st.dictionaries(
    st.tuples(st.sampled_from("ELN"), st.sampled_from(["RN", "HCSW"]), st.integers(0, 6)), st.integers(1, 9), min_size=1
)

conventions = st.sampled_from(["uplift", "share"])


@st.composite
def templates(draw: st.DrawFn) -> DemandTemplate:
    lines = [
        {"shift": shift, "role": role, "weekdays": [day], "staff": staff}
        for (shift, role, day), staff in draw(cells).items()
    ]
    return DemandTemplate.model_validate(
        {
            "ward": "A",
            "shifts": SHIFTS,
            "roles": ROLES,
            "lines": lines,
            "allowance": {"value": draw(st.decimals(0, "0.4", places=3)), "convention": draw(conventions)},
            "lead": draw(st.sampled_from([OUTSIDE, {"wte": 1, "place": "inside"}])),
            "week_minutes": draw(st.sampled_from([2250, 2220, 2160])),
        }
    )


@given(templates())
def test_demand_to_establishment_to_demand_is_the_same(template: DemandTemplate) -> None:
    assert staffed(template, wte_of(template)) == template


@given(templates())
def test_lines_make_up_the_establishment(template: DemandTemplate) -> None:
    assert sum(line.wte for line in wte_of(template)) == template.establishment.care_wte
    assert fit(template, template.establishment.total_wte).short_hours == 0


@given(templates())
def test_a_little_less_staffs_fewer(template: DemandTemplate) -> None:
    less = [line.model_copy(update={"wte": line.wte - Fraction(1, 10**6)}) for line in wte_of(template)]
    assert all(
        after.staff < before.staff
        for after in staffed(template, less).lines
        for before in template.lines
        if (after.shift, after.role, after.weekdays) == (before.shift, before.role, before.weekdays)
    )


@given(templates())
def test_a_template_is_the_same_after_it_was_a_wards_demand(template: DemandTemplate) -> None:
    assert template_from(demand_of(template), template) == template


@pytest.mark.parametrize("suffix", [".json", ".toml"])
@settings(deadline=None, max_examples=20)
@given(of=templates())
def test_a_template_reads_back_the_same(suffix: str, of: DemandTemplate) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder) / f"template{suffix}"
        write_record(of, path)
        assert read_record(path, DemandTemplate) == of


def small_template() -> DemandTemplate:
    standing = [{"shift": shift, "role": role, "needed": 1} for shift in ("E", "L", "N") for role in ("RN", "HCSW")]
    template = judged(standing=standing, ward=WARD.model_copy(update={"id": "test"})).template
    assert isinstance(template, DemandTemplate)
    return template


def test_the_demand_of_another_ward_is_refused() -> None:
    with pytest.raises(InputError, match=r"ward\.id: the demand is that of ward 'A'"):
        with_demand(small_ward(), small_template().model_copy(update={"ward": "A"}))


def test_a_wards_other_demand_stays() -> None:
    ward = with_demand(small_ward(), small_template())
    assert {line.group for line in ward.demand} == {"RN", "HCSW", "NIC", "PMVA"}
    assert [line for line in ward.demand if line.group in ("RN", "HCSW")] == list(demand_of(small_template()))
    first = ward.period.dates[0]
    nurses = [need for need in needs(ward) if need.group == "RN" and need.date == first]
    assert [(need.least, need.end - need.start) for need in nurses] == [(1, 24 * 60 + 30)]


def test_a_role_without_a_group_is_named() -> None:
    roles = [{"code": "SCN", "title": "Senior charge nurse"}]
    template = judged(roles=roles, standing=[{"shift": "E", "role": "SCN", "needed": 1}]).template
    template = template.model_copy(update={"ward": "test"})
    with pytest.raises(InputError, match="the ward has no group SCN"):
        with_demand(small_ward(), template)


def test_demand_over_other_hours_is_no_template() -> None:
    with pytest.raises(InputError, match=r"demand\[1\]\.start: no shift of the template has these hours"):
        template_from(small_ward().demand, small_template())


@pytest.mark.slow
def test_the_template_of_an_assessment_makes_a_roster() -> None:
    ward = with_demand(small_ward(period={"days": 7}, patterns=[], locks=[], wishes=[], absence=[]), small_template())
    rulebook = Rulebook.of(ward)
    made = make_roster(rulebook, Stop(effort=0.4), seed=1, params=Params(workers=1))
    match_roster(made.roster, ward)
    assert not [finding for finding in rulebook.check(made.roster) if finding.hard]
    assert [group.title for group in cover_of(rulebook, made.roster).staff] == ["Registered nurses", "Support workers"]
