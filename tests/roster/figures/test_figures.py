"""What figures need, how thresholds colour, and what always holds."""

from __future__ import annotations

import datetime as dt
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from roster.figures import FIGURES, Light, PatientCounts, Unit, before_changes, period_figures, said, with_hired
from roster.figures.fill_rate import floor_minutes
from roster.figures.over_periods import figures_over_periods
from roster.packs import packs
from roster.rules.reading import Reading
from roster.rules.rulebook import Rulebook
from roster.ward import InputError, WardError
from tests.roster.figures.cases import CASES, evidence, measures, patients, ward_of
from tests.roster.rules.varied import varied_ward
from tests.wards import START, day, random_roster, roster_of, small_ward


def light(found: Any, figure: str) -> Light | None:
    return period_figures(found).figure(figure).light


def target(figure: str, measure: str, **ends: float) -> dict[str, Any]:
    return {"figure": figure, "measure": measure, "source": "Ward meeting of 1 October", **ends}


@pytest.mark.parametrize(
    ("figure", "needs"),
    [
        ("approval-lead-time", "approved in the roster file"),
        ("unfilled", "demand in the ward file"),
        ("fill-rate", "--worked"),
        ("additional-duties", "standing demand"),
        ("temporary-staffing", "--worked"),
        ("skill-mix", "demand for a skill group"),
        ("rule-overrides", "shifts in the roster"),
        ("auto-kept", "--made"),
        ("change-rate", "published in the roster file"),
        ("request-fairness", "wishes in the ward file"),
        ("care-hours", "--worked) and patients at 23:59"),
        ("protected-time", "--worked"),
    ],
)
def test_what_cannot_be_told_says_what_it_needs_and_has_no_colour(figure: str, needs: str) -> None:
    ward = ward_of({"R1": 5})
    found = period_figures(evidence(ward, roster_of(ward))).figure(figure)
    assert found.headline.value is None
    assert needs in found.headline.words
    assert found.headline.words.startswith("cannot be told: needs ")
    assert found.measures[0].light is None


def test_publication_says_by_when_a_roster_was_approved() -> None:
    ward = ward_of({"R1": 5})
    roster = roster_of(ward).model_copy(update={"published": START - dt.timedelta(days=30)})
    lead = measures(evidence(ward, roster), "approval-lead-time")["lead"]
    assert (lead.value, lead.note) == (None, "published 30 days before it starts")


@pytest.mark.parametrize(("days", "colour"), [(42, Light.GREEN), (41, Light.AMBER), (28, Light.AMBER), (27, Light.RED)])
def test_lead_time_has_its_three_colours(days: int, colour: Light) -> None:
    ward = ward_of({"R1": 5})
    roster = roster_of(ward).model_copy(update={"approved": START - dt.timedelta(days=days)})
    assert light(evidence(ward, roster), "approval-lead-time") is colour


@pytest.mark.parametrize("figure", ["unfilled", "request-fairness"])
def test_an_unknown_threshold_colours_nothing(figure: str) -> None:
    case, _ = CASES[figure]
    found = period_figures(case()).figure(figure)
    assert found.light is None
    assert any("UNKNOWN" in judged.held_to for judged in found.measures)


@pytest.mark.parametrize(
    ("ends", "colour"),
    [
        ({"most": 7}, Light.GREEN),
        ({"most": 5, "amber_most": 7}, Light.AMBER),
        ({"most": 5}, Light.RED),
        ({"least": 7, "amber_least": 6}, Light.AMBER),
    ],
)
def test_the_wards_own_target_colours(ends: dict[str, float], colour: Light) -> None:
    """6.1 % unfilled."""
    demand = [{"group": "RN", "start": "07:00", "end": "21:00", "least": 1}]
    ward = ward_of({"R1": 5, "R2": 5}, 7, demand=demand, figure_targets=[target("unfilled", "published", **ends)])
    found = period_figures(evidence(ward, roster_of(ward, R1="E " * 7, R2="L L L - L L L"))).figure("unfilled")
    assert found.light is colour
    assert "(BOARD)" in found.measures[0].held_to


def test_a_target_of_nothing_is_refused_at_its_place() -> None:
    ward = ward_of({"R1": 5}, figure_targets=[target("unfilled", "nights", most=1)])
    with pytest.raises(WardError, match=r"figure_targets\[1\].measure: no key figure has this measure; known: "):
        period_figures(evidence(ward, roster_of(ward)))


@pytest.mark.parametrize(
    ("ends", "words"),
    [
        ({}, "give least, most or both"),
        ({"least": 5, "most": 4}, "most is smaller"),
        ({"most": 5, "amber_most": 4}, "amber_most lies above"),
        ({"most": 5, "amber_least": 4}, "amber_least lies below"),
    ],
)
def test_a_target_that_is_none_is_refused(ends: dict[str, float], words: str) -> None:
    with pytest.raises(WardError, match=words):
        ward_of({"R1": 5}, figure_targets=[target("unfilled", "published", **ends)])


def test_every_threshold_is_of_a_measure_and_has_its_source() -> None:
    known = {(figure.id, name) for figure in FIGURES for name in figure.targets}
    shipped = packs()[-1].thresholds
    assert {(line.figure, line.measure) for line in shipped} <= known
    assert len({(line.figure, line.measure) for line in shipped}) == len(shipped)
    assert all(line.source for line in shipped)


def test_every_target_of_a_figure_is_a_measure_that_can_be_held_to_it() -> None:
    """Over all cases and a ward with everything, each name in `targets` is given by some measure."""
    for figure in FIGURES:
        case, _ = CASES[figure.id]
        found = case()
        full = evidence(found.ward, found.roster, worked=found.roster, made=found.roster)
        given = {m.target for e in (found, full) for m in measures(e, figure.id).values()} - {""}
        assert given == set(figure.targets), figure.id


def test_strict_ends_do_not_count() -> None:
    """Five of twelve shifts kept is 41.7 %; exactly 60 % is not more than 60 %."""
    ward = ward_of({"R1": 5})
    made = roster_of(ward, R1="E " * 10)
    assert light(evidence(ward, roster_of(ward, R1="E " * 6 + "L " * 4), made=made), "auto-kept") is Light.RED
    assert light(evidence(ward, roster_of(ward, R1="E " * 7 + "L " * 3), made=made), "auto-kept") is Light.GREEN


def test_agency_above_the_cap_is_told_only_from_confirmed_prices() -> None:
    people = [{"id": "A1", "band": 5, "duties": "E", "skills": "PMVA", "employment": "agency"}]
    people += [{"id": "R1", "band": 5, "duties": "E", "skills": "PMVA"}]
    salary = {"paid_as": "salary", "band": 5, "start": "2019-04-01", "annual_pounds": 39_420, "source": "Circular"}
    price = {"paid_as": "framework agency", "band": 5, "start": START, "hourly_pence": 6000, "source": "Price list"}
    for rates, told in (([], None), ([salary], None), ([salary, price], Fraction(15, 2))):
        ward = ward_of({"R1": 5}, people=people, pay_rates=rates)
        roster = roster_of(ward, A1="E", R1="E")
        over = measures(evidence(ward, roster, worked=roster), "temporary-staffing")["over-cap"]
        assert over.value == told
    assert light(evidence(ward, roster, worked=roster), "temporary-staffing") is Light.RED


def test_counts_of_patients_that_lack_a_date_say_how_many() -> None:
    ward = ward_of({"R1": 5})
    counts = PatientCounts(counts=patients(ward, 10).counts[:-2])
    roster = roster_of(ward, R1="E")
    words = measures(evidence(ward, roster, worked=roster, patients=counts), "care-hours")["all"].words
    assert words.endswith("(--patients), 2 of 14 missing")


def test_a_change_without_its_record_is_counted_and_not_dated() -> None:
    ward = ward_of({"R1": 5})
    roster = roster_of(ward, R1="E " * 10).model_copy(update={"published": START - dt.timedelta(days=40)})
    found = measures(evidence(ward, roster, worked=roster_of(ward, R1="E " * 9)), "change-rate")
    assert found["changed"].words == "10.0 %"
    assert "record of changes" in found["short-notice"].words


def test_changes_are_taken_back_for_the_published_roster() -> None:
    case, _ = CASES["change-rate"]
    found = case()
    assert before_changes(found.roster).cells["R1"] == ("E",) * 25 + ("",) * 3


def test_those_hired_later_have_an_empty_line_and_nobody_else() -> None:
    people = [{"id": "B1", "band": 5, "duties": "E", "skills": "PMVA", "employment": "bank"}]
    ward = ward_of({"R1": 5}, people=[*ward_of({"R1": 5}).model_dump()["people"], *people])
    without = roster_of(ward_of({"R1": 5}), R1="E")
    assert with_hired(without, ward).cells == without.cells | {"B1": ("",) * 14}


def test_other_leave_stays_together() -> None:
    """Whatever the reason, it is the same part."""
    parts = []
    for kind in ("carers leave", "parental leave", "jury service", "other"):
        absence = [{"person": "R1", "kind": kind, "start": START, "end": START}]
        ward = ward_of({"R1": 5}, absence=absence)
        parts.append(measures(evidence(ward, roster_of(ward)), "headroom"))
    assert all(part == parts[0] for part in parts)
    assert parts[0]["other-leave"].words == "7.1 %"


@given(seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=15)
def test_worked_as_planned_is_all_filled_unchanged_and_delivered(seed: int) -> None:
    ward = varied_ward(seed, START, 14, dues=[{"person": "R1", "duties": "ST"}])
    roster = random_roster(ward, seed).model_copy(update={"published": START})
    found = evidence(ward, roster, worked=roster, made=roster)
    for figure, whole in (("fill-rate", 100), ("auto-kept", 100), ("protected-time", 100), ("change-rate", 0)):
        for measure in measures(found, figure).values():
            assert measure.unit is not Unit.PERCENT or measure.value in (None, whole), (figure, measure)


@given(seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=15)
def test_parts_add_up_to_the_whole(seed: int) -> None:
    """Care hours by group, absence by part, temporary work by bank and agency, unfilled hours by interval."""
    ward = varied_ward(seed, START, 14)
    roster = random_roster(ward, seed)
    found = evidence(ward, roster, worked=roster, patients=patients(ward, 9))
    care = measures(found, "care-hours")
    assert care["all"].value == sum(care[group].value or 0 for group in ("RN", "HCSW"))
    away = measures(found, "headroom")
    parts = ("annual-leave", "public-holiday", "sickness", "other-leave")
    assert away["all"].value == sum(away[part].value or 0 for part in parts)
    hired = measures(found, "temporary-staffing")
    assert hired["temporary"].value == sum(hired[part].value or 0 for part in ("bank", "agency"))
    gaps = measures(found, "unfilled")
    hours = [m.value or 0 for id_, m in gaps.items() if id_.startswith(("worked-RN-", "worked-HCSW-"))]
    assert gaps["worked-hours"].value == sum(hours)


@given(seed=st.integers(0, 2**32))
@settings(deadline=None, max_examples=10)
def test_floor_minutes_are_those_of_duties_that_count(seed: int) -> None:
    ward = small_ward()
    rulebook, roster = Rulebook.of(ward), random_roster(ward, seed)
    reading = Reading(rulebook.frame, roster)
    counted = sum(
        stint.minutes
        for person in ward.people
        if person.in_numbers and person.band in (3, 4, 5, 6)
        for stint in reading.rostered(person.id)
        if stint.shift.clinical
    )
    assert floor_minutes(reading).total() == counted


@pytest.mark.parametrize(
    ("value", "unit", "words"),
    [
        (Fraction(1), Unit.DAYS, "1 day"),
        (Fraction(-1, 3), Unit.PERCENT, "-0.3 %"),
        (Fraction(-1, 30), Unit.PERCENT, "0.0 %"),
        (Fraction(25, 2), Unit.HOURS, "12:30 h"),
        (Fraction(12_345), Unit.NUMBER, "12,345"),
        (Fraction(613, 100), Unit.PER_PATIENT_DAY, "6.13 h per patient day"),
    ],
)
def test_amounts_in_words(value: Fraction, unit: Unit, words: str) -> None:
    assert said(value, unit) == words


def periods(rates: list[int]) -> Any:
    """Periods one after another, each with so many overrides among ten shifts."""
    found = []
    for number, rate in enumerate(rates):
        start = START + dt.timedelta(days=14 * number)
        dates = [start + dt.timedelta(days=n) for n in range(rate)]
        logged = [
            {"rule": "daily-rest", "person": "R1", "date": date, "role": "ward manager", "logged": date}
            for date in dates
        ]
        ward = ward_of({"R1": 5}, start=start, overrides=logged)
        found.append(period_figures(evidence(ward, roster_of(ward, R1="E " * 10))))
    return figures_over_periods("Test", tuple(reversed(found)))


@pytest.mark.parametrize(
    ("rates", "trend", "colour"),
    [
        ([3, 2], "falling", Light.GREEN),
        ([2, 3], "rising", Light.RED),
        ([2, 2], "unchanged", Light.RED),
        ([0, 0], "unchanged", Light.GREEN),
        ([2], "", None),
    ],
)
def test_what_should_fall_is_held_against_the_period_before(rates: list[int], trend: str, colour: Light | None) -> None:
    series = periods(rates).series("rule-overrides", "rate")
    assert (series.trend, series.light) == (trend, colour)
    assert [value for _, value in series.known] == [10 * rate for rate in rates]


def test_a_run_chart_signals_a_trend_and_needs_three_points() -> None:
    chart = periods([1, 2, 3, 4, 5]).series("rule-overrides", "rate").chart
    assert chart.median == 30
    assert [(signal.rule, signal.first, signal.last) for signal in chart.signals] == [("trend", 0, 4)]
    assert periods([1, 2]).series("rule-overrides", "rate").chart is None


def test_periods_of_two_wards_or_that_overlap_are_refused() -> None:
    ward = ward_of({"R1": 5})
    one = period_figures(evidence(ward, roster_of(ward)))
    with pytest.raises(InputError, match="two periods overlap"):
        figures_over_periods("Test", (one, one))
    card = ward.model_dump()["ward"] | {"id": "elsewhere"}
    other = ward_of({"R1": 5}, start=day(14), ward=card)
    with pytest.raises(InputError, match="different wards"):
        figures_over_periods("Test", (one, period_figures(evidence(other, roster_of(other)))))
