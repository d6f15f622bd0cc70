"""Golden cases of agreed and protected patterns, one effect at a time."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from roster.rules.contract.agreed_patterns import AgreedPatterns
from roster.rules.contract.protected_patterns import ProtectedPatterns
from roster.table import Count, Touch
from roster.ward import Ward
from tests.roster.rules.agreement import by_findings, by_terms, findings
from tests.roster.rules.lowered import closed, lowered
from tests.wards import START, roster_of, small_ward

ALL = "E L N LD LN ST"
MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY = (START + dt.timedelta(days=step) for step in range(7))


def agreed(effect: str, **fields: Any) -> Ward:
    """The small ward with one agreed pattern, of R1."""
    changes = {"absence": fields.pop("absence", []), "history": fields.pop("history", [])}
    return small_ward(patterns=[{"person": "R1", "standing": "agreed", "effect": effect} | fields], **changes)


def words(ward: Ward, **cells: str) -> list[tuple[dt.date, int, str]]:
    roster = roster_of(ward, **cells)
    assert by_terms(AgreedPatterns, ward, roster) == by_findings(AgreedPatterns, ward, roster)
    return [(line.date, line.amount, line.words) for line in findings(AgreedPatterns, ward, roster)]


CLOSED = [
    ("only duties", {"duties": "E LD", "weekdays": "Mon"}, "L N LN ST", ""),
    ("no duties", {"duties": "LD", "tags": "night", "weekdays": "Mon"}, "N LD LN", ""),
    ("days off", {"weekdays": "Tue"}, "", ALL),
    ("days only", {"weekdays": "Tue-Fri"}, ALL, ""),
    ("hours", {"not_before": "09:00"}, "E LD", "E LD"),
    ("hours", {"not_after": "20:00", "weekdays": "Tue"}, "", "L N LN"),
    ("hours", {"not_before": "07:00", "not_after": "19:30"}, "L N LN", "L N LN"),
    ("anchor", {"duty": "E", "weekdays": "Tue"}, "", "- L N LD LN ST"),
    ("away", {"away_start": WEDNESDAY, "away_end": WEDNESDAY}, "", "N LN"),
    ("away", {"away_start": TUESDAY, "away_end": WEDNESDAY}, "N LN", ALL),
    ("away", {"away_start": MONDAY, "away_end": WEDNESDAY, "end": MONDAY}, ALL, ""),
    ("days off", {"weekdays": "Mon Tue", "start": TUESDAY}, "", ALL),
    ("days off", {"weekdays": "Mon Tue", "end": MONDAY}, ALL, ""),
    ("no skill", {"skill": "PMVA"}, "", ""),
    ("weekends by consent", {}, "", ""),
]


@pytest.mark.parametrize(("effect", "fields", "on_monday", "on_tuesday"), CLOSED)
def test_what_an_effect_closes(effect: str, fields: dict[str, Any], on_monday: str, on_tuesday: str) -> None:
    ward = agreed(effect, **fields)
    assert closed(AgreedPatterns, ward, "R1", MONDAY) == on_monday
    assert closed(AgreedPatterns, ward, "R1", TUESDAY) == on_tuesday
    assert closed(AgreedPatterns, ward, "R2", MONDAY) == ""


def test_every_other_week() -> None:
    ward = agreed("days off", weekdays="Mon", cycle_weeks=2, weeks=[2], cycle_start=START)
    assert closed(AgreedPatterns, ward, "R1", MONDAY) == ""
    assert closed(AgreedPatterns, ward, "R1", MONDAY + dt.timedelta(days=7)) == ALL


def test_words_name_the_duty_the_day_and_the_effect_but_no_reason() -> None:
    ward = agreed("no duties", tags="night", weekdays="Sat Sun", authority="occupational health")
    told = "N on Sat 7 Nov, against agreed pattern 1: no night duties on Sat Sun"
    assert words(ward, R1="- - - - N N -") == [(SATURDAY, 1, told)]


def test_an_anchor_is_let_go_while_its_person_is_away() -> None:
    fields: dict[str, Any] = {"duty": "N", "weekdays": "Mon Tue Thu"}
    absence = [{"person": "R1", "start": WEDNESDAY, "end": WEDNESDAY}]
    ward = agreed("anchor", **fields, absence=absence, end=THURSDAY)
    assert closed(AgreedPatterns, ward, "R1", MONDAY) == "- E L LD LN ST"
    assert closed(AgreedPatterns, ward, "R1", TUESDAY) == ""
    assert words(ward, R1="N - - E") == [(THURSDAY, 1, "E on Thu 5 Nov, against agreed pattern 1: N on Mon Tue Thu")]
    assert words(ward, R1="- - - N")[0][2] == "a day off on Mon 2 Nov, against agreed pattern 1: N on Mon Tue Thu"


def test_an_anchor_is_let_go_on_dates_that_another_pattern_keeps_free() -> None:
    patterns = [
        {"person": "R1", "standing": "agreed", "effect": "anchor", "duty": "E", "weekdays": "Mon Tue"},
        {"person": "R1", "standing": "protected", "effect": "away", "away_start": TUESDAY, "away_end": TUESDAY},
    ]
    ward = small_ward(patterns=patterns)
    assert closed(AgreedPatterns, ward, "R1", TUESDAY) == ""
    assert closed(ProtectedPatterns, ward, "R1", TUESDAY) == ALL


def test_shifts_per_week_counts_weeks_from_monday() -> None:
    ward = agreed("shifts per week", most=3)
    first, second = lowered(AgreedPatterns, ward).terms
    assert isinstance(first, Count)
    assert isinstance(second, Count)
    assert (first.start, first.stop, second.start, second.stop) == (28, 35, 35, 42)
    told = "5 duties in the week of Mon 2 Nov, against agreed pattern 1: at most 3 duties a week"
    assert words(ward, R1="- - E E E E E E E E") == [(MONDAY, 2, told)]


def test_shifts_per_week_counts_only_days_in_force() -> None:
    ward = agreed("shifts per week", most=2, start=FRIDAY)
    assert words(ward, R1="E E E E E E") == []
    assert words(ward, R1="E E E E E E E")[0][1] == 1


def test_weekend_share_looks_back_over_the_history() -> None:
    one_weekend_ago = [{"person": "R1", "start": START - dt.timedelta(days=2), "duties": ["E", ""]}]
    ward = agreed("weekend share", most=1, of=3, history=one_weekend_ago)
    told = "2 weekends worked in the 3 up to Sat 7 Nov, against agreed pattern 1: at most 1 weekend in 3"
    assert words(ward, R1="- - - - - - E") == [
        (SATURDAY, 1, told),
        (SATURDAY + dt.timedelta(days=7), 1, told.replace("7 Nov", "14 Nov")),
    ]


def test_weekend_share_that_the_past_has_overdrawn_can_still_be_met_by_staying_off() -> None:
    three_weekends = [
        {"person": "R1", "start": START - dt.timedelta(days=21), "duties": ["", "", "", "", "", "", "E"] * 3}
    ]
    ward = agreed("weekend share", most=1, of=4, history=three_weekends)
    assert words(ward, R1="-") == []
    first, second = lowered(AgreedPatterns, ward).terms
    assert isinstance(first, Touch)
    assert isinstance(second, Touch)
    assert (first.most, second.most) == (3, 2)
    assert [amount for _, amount, _ in words(ward, R1="- - - - - E")] == [1, 1]


def test_weekend_share_forgets_weekends_before_it_was_agreed() -> None:
    last_weekend = [{"person": "R1", "start": START - dt.timedelta(days=2), "duties": ["E", ""]}]
    ward = agreed("weekend share", most=1, of=2, start=START, history=last_weekend)
    assert words(ward, R1="- - - - - E") == []


def test_each_standing_has_a_rule_and_places_carry_the_number_in_the_file() -> None:
    patterns = [
        {"person": "R1", "standing": "protected", "effect": "days off", "weekdays": "Mon", "authority": "clinician"},
        {"person": "R2", "standing": "agreed", "effect": "days off", "weekdays": "Tue"},
    ]
    ward = small_ward(patterns=patterns)
    for kind, person, place in [(ProtectedPatterns, "R1", "pattern 1"), (AgreedPatterns, "R2", "pattern 2")]:
        origins = {term.origin for term in lowered(kind, ward).terms}
        assert [(line.rule, line.subject, line.place) for line in origins] == [(kind.id, person, place)]
    told = findings(ProtectedPatterns, ward, roster_of(ward, R1="E"))[0].words
    assert told == "E on Mon 2 Nov, against protected pattern 1: off on Mon"
