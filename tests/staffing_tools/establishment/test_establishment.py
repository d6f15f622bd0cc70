"""Golden figures of establishment arithmetic, and that it is exact both ways."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from staffing_tools.establishment import AbsenceAllowance, Establishment, TimeToLead
from staffing_tools.exact import rounded
from tests.staffing_tools.cases import OUTSIDE, SHARE, UPLIFT, WEEKS

NO_LEAD = {"wte": 0, "place": "outside"}


def establishment(
    worked: str, week: str = "37", allowance: dict[str, str] = UPLIFT, lead: dict[str, object] = NO_LEAD
) -> Establishment:
    return Establishment.model_validate(
        {"worked": Fraction(worked), "week_minutes": WEEKS[week], "allowance": allowance, "lead": lead}
    )


def four(value: Fraction) -> str:
    return str(rounded(value, 4))


def test_telford() -> None:
    found = establishment("455", "37.5", {"value": "0.22", "convention": "uplift"})
    assert found.paid == Fraction("555.1")
    assert four(found.total_wte) == "14.8027"
    assert str(rounded(found.total_wte, 1)) == "14.8"


@pytest.mark.parametrize(
    ("week", "care", "total", "share_care", "share_total"),
    [
        ("37.5", "32.6079", "33.6079", "34.3467", "35.3467"),
        ("37", "33.0485", "34.0485", "34.8108", "35.8108"),
        ("36", "33.9665", "34.9665", "35.7778", "36.7778"),
    ],
)
def test_tool_of_the_worked_example(week: str, care: str, total: str, share_care: str, share_total: str) -> None:
    added = establishment("998.2", week, UPLIFT, OUTSIDE)
    shared = establishment("998.2", week, SHARE, OUTSIDE)
    assert added.paid == Fraction("1222.795")
    assert (four(added.care_wte), four(added.total_wte)) == (care, total)
    assert (four(shared.care_wte), four(shared.total_wte)) == (share_care, share_total)


def test_what_is_printed_is_rounded_once() -> None:
    totals = [establishment("998.2", week, UPLIFT, OUTSIDE).total_wte for week in WEEKS]
    assert [str(rounded(total)) for total in totals] == ["33.61", "34.05", "34.97"]
    assert four(establishment("998.2").worked_wte) == "26.9784"


@pytest.mark.parametrize(
    ("week", "raw", "care", "total", "share_care", "share_total", "quarter"),
    [
        ("37.5", "24.2667", "29.7267", "30.7267", "31.3118", "32.3118", "30.3333"),
        ("37", "24.5946", "30.1284", "31.1284", "31.7350", "32.7350", "30.7432"),
        ("36", "25.2778", "30.9653", "31.9653", "32.6165", "33.6165", "31.5972"),
    ],
)
def test_judgement_of_the_worked_example(
    week: str, raw: str, care: str, total: str, share_care: str, share_total: str, quarter: str
) -> None:
    added = establishment("910", week, UPLIFT, OUTSIDE)
    shared = establishment("910", week, SHARE, OUTSIDE)
    assert added.paid == Fraction("1114.75")
    assert (four(added.worked_wte), four(added.care_wte), four(added.total_wte)) == (raw, care, total)
    assert (four(shared.care_wte), four(shared.total_wte)) == (share_care, share_total)
    roster_allowance = AbsenceAllowance.model_validate({"value": "0.25", "convention": "uplift"})
    assert four(added.with_allowance(roster_allowance).care_wte) == quarter


@pytest.mark.parametrize(("week", "wte"), [("37.5", "5.4880"), ("37", "5.5622"), ("36", "5.7167")])
def test_cover_around_the_clock(week: str, wte: str) -> None:
    assert four(establishment("168", week).care_wte) == wte


def test_published_one_to_one_of_another_tool() -> None:
    found = establishment("168", "37.5", {"value": "0.22", "convention": "uplift"}).care_wte
    assert (four(found), str(rounded(found))) == ("5.4656", "5.47")


def test_the_same_work_is_more_people_on_a_shorter_week() -> None:
    at = {week: establishment("998.2", week).care_wte for week in WEEKS}
    changes = (at["37"] / at["37.5"], at["36"] / at["37"], at["36"] / at["37.5"])
    assert [str(rounded((change - 1) * 100, 3)) for change in changes] == ["1.351", "2.778", "4.167"]


def test_differences_come_from_exact_totals() -> None:
    funded, tool = Fraction("31.50"), establishment("998.2", "37", UPLIFT, OUTSIDE).total_wte
    judged = establishment("910", "37", UPLIFT, OUTSIDE).total_wte
    assert [four(each) for each in (tool - funded, judged - funded, tool - judged)] == ["2.5485", "-0.3716", "2.9201"]
    assert str(rounded((tool - funded) / funded * 100)) == "8.09"
    assert str(rounded((judged - funded) / funded * 100)) == "-1.18"
    assert str(rounded((tool - judged) / judged * 100)) == "9.38"


def test_steps_show_the_calculation() -> None:
    steps = establishment("998.2", "37", UPLIFT, OUTSIDE).steps
    assert [str(step.shown()) for step in steps] == ["998.2000", "1222.7950", "33.0485", "34.0485"]
    assert steps[1].words == "Absence allowance, 22.5 % added on to worked hours (uplift)"
    assert steps[2].words == "Divided by the full-time week of 37.0 hours"


hours = st.fractions(0, 5000, max_denominator=1000)
allowances = st.builds(
    AbsenceAllowance, value=st.decimals(0, Decimal("0.5"), places=4), convention=st.sampled_from(["uplift", "share"])
)
leads = st.one_of(
    st.builds(TimeToLead, wte=st.decimals(0, 5, places=2), place=st.just("inside")),
    st.builds(TimeToLead, wte=st.decimals(0, 5, places=2), place=st.just("outside"), with_allowance=st.booleans()),
)
weeks = st.sampled_from(list(WEEKS.values()))


@given(hours, allowances, weeks, leads)
def test_hours_become_people_and_hours_again(
    worked: Fraction, allowance: AbsenceAllowance, week: int, lead: TimeToLead
) -> None:
    found = Establishment(worked=worked, allowance=allowance, week_minutes=week, lead=lead)
    assert Establishment.staffed_by(found.total_wte, allowance, week, lead) == found


@given(hours, allowances, weeks, weeks, leads)
def test_a_change_of_week_and_back_changes_nothing(
    worked: Fraction, allowance: AbsenceAllowance, week: int, other: int, lead: TimeToLead
) -> None:
    found = Establishment(worked=worked, allowance=allowance, week_minutes=week, lead=lead)
    assert found.on_week(other).on_week(week) == found
    assert found.on_week(other).care_wte * other == found.care_wte * week


@given(st.lists(hours, min_size=1, max_size=8), allowances, weeks)
def test_parts_add_up_to_the_whole(parts: list[Fraction], allowance: AbsenceAllowance, week: int) -> None:
    lead = TimeToLead.model_validate(NO_LEAD)
    each = [Establishment(worked=part, allowance=allowance, week_minutes=week, lead=lead) for part in parts]
    whole = Establishment(worked=sum(parts, Fraction(0)), allowance=allowance, week_minutes=week, lead=lead)
    assert sum((one.total_wte for one in each), Fraction(0)) == whole.total_wte


@given(hours, allowances, weeks, leads)
def test_an_establishment_is_the_same_after_a_file(
    worked: Fraction, allowance: AbsenceAllowance, week: int, lead: TimeToLead
) -> None:
    found = Establishment(worked=worked, allowance=allowance, week_minutes=week, lead=lead)
    assert Establishment.model_validate_json(found.model_dump_json()) == found


def test_fewer_people_than_lead_are_refused() -> None:
    lead = TimeToLead.model_validate(OUTSIDE)
    with pytest.raises(ValueError, match=r"0\.50 WTE is less than the time to lead"):
        Establishment.staffed_by(Fraction(1, 2), AbsenceAllowance.model_validate(UPLIFT), 2220, lead)
