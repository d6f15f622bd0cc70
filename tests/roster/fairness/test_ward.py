"""A ward's fairness and its certificates: figures by hand, and nothing that tells people apart or gives a reason."""

from __future__ import annotations

import json

import pytest

from roster.fairness import certificates, ward_fairness
from roster.files.fairness import certificate_form, certificate_page, fairness_page, ward_form
from roster.reports import unsocial_of
from roster.rules import Rulebook
from roster.ward import Roster
from tests.wards import roster_of, small_document, small_ward

LINES = {
    "R1": "N N N - - E L - E E - - - -",
    "R2": "E L - - E E E - - N N N - -",
    "H1": "L L L - - N N - E E L - - -",
    "H2": "N N N - - - - N N N - - - -",
}


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    secret = [{"person": "R1", "kind": "jury service", "start": "2026-11-11", "end": "2026-11-11"}]
    patterns = [
        {
            "person": "R1",
            "standing": "protected",
            "effect": "no duties",
            "tags": "long",
            "authority": "occupational health",
        },
        {"person": "R2", "standing": "agreed", "effect": "days off", "weekdays": "Sun", "review": "2027-01-04"},
    ]
    wishes = [
        {"id": "W1", "person": "R1", "date": "2026-11-02", "want": "off", "points": 30},
        {"id": "W2", "person": "R1", "date": "2026-11-05", "want": "off", "points": 10},
        {"id": "W3", "person": "H1", "date": "2026-11-08", "want": "work", "duties": "E", "points": 10},
    ]
    people = [line | {"name": f"Name of {line['id']}"} for line in small_document()["people"]]
    return Rulebook.of(small_ward(absence=secret, patterns=patterns, wishes=wishes, locks=[], people=people))


@pytest.fixture(scope="module")
def roster(rulebook: Rulebook) -> Roster:
    return roster_of(rulebook.ward, **LINES)


def test_standings_are_those_of_the_shares_and_name_nobody(rulebook: Rulebook, roster: Roster) -> None:
    found = ward_fairness(rulebook, roster)
    shares = [line.points for line in unsocial_of(rulebook, roster) if line.points.above is not None]
    assert [each.above for each in found.standings] == sorted((s.above or 0 for s in shares), reverse=True)
    assert found.heavy == sum((s.above or 0) > 6 for s in shares)
    assert {each.burden for each in found.evenness} <= {"nights", "weekend duties", "unsocial points"}


def test_small_groups_are_left_out_and_it_is_said(rulebook: Rulebook, roster: Roster) -> None:
    found = ward_fairness(rulebook, roster)
    assert found.wishes is None
    assert found.gap is None
    assert "wishes" in found.withheld
    assert "burdens of people with and without an agreed pattern" in found.withheld
    assert "Left out for that reason" in fairness_page(found)


def test_the_ward_s_page_and_form_name_nobody_and_no_pattern(rulebook: Rulebook, roster: Roster) -> None:
    found = ward_fairness(rulebook, roster)
    for text in (fairness_page(found), json.dumps(ward_form(found))):
        for person in rulebook.ward.people:
            assert f"{person.name}<" not in text
            assert person.name not in text
            assert f">{person.id}<" not in text
            assert f'"{person.id}"' not in text
        for secret in ("jury", "occupational", 'protected"', "adjustment of"):
            assert secret not in text


def test_a_certificate_tells_its_person_and_nobody_else(rulebook: Rulebook, roster: Roster) -> None:
    for certificate in certificates(rulebook, roster):
        page, form = certificate_page(certificate), json.dumps(certificate_form(certificate))
        for text in (page, form):
            assert certificate.name in text
            for other in rulebook.ward.people:
                assert other.id == certificate.person or other.name not in text
                assert other.id == certificate.person or f'"{other.id}"' not in text
            for secret in ("jury", "occupational", "annual leave"):
                assert secret not in text


def test_what_a_certificate_says(rulebook: Rulebook, roster: Roster) -> None:
    by_person = {certificate.person: certificate for certificate in certificates(rulebook, roster)}
    first, second = by_person["R1"], by_person["R2"]
    answers = {line.answer.wish: line for line in first.wishes}
    assert answers["W2"].answer.granted
    assert answers["W2"].refusal is None
    assert answers["W1"].refusal is not None
    assert "Cover by interval" in answers["W1"].refusal.rules
    assert not answers["W1"].refusal.barred
    assert [(line.standing, line.effect) for line in first.arrangements] == [("protected", "no duties")]
    assert [(line.standing, line.effect) for line in second.arrangements] == [("agreed", "days off")]
    assert first.burdens[0].next_period == pytest.approx(0.8 * (first.burdens[0].share.above or 0))
    assert "protected" not in certificate_page(second)


def test_a_wish_that_law_forbids_says_so(rulebook: Rulebook, roster: Roster) -> None:
    wish = next(c for c in certificates(rulebook, roster) if c.person == "H1").wishes[0]
    assert wish.refusal is not None
    assert wish.refusal.barred
    assert "Daily rest" in wish.refusal.rules


def test_with_too_few_others_nothing_is_compared(roster: Roster, rulebook: Rulebook) -> None:
    setting = [{"rule": "fair-share", "parameter": "smallest_group", "value": 15, "source": "test"}]
    ward = rulebook.ward.model_copy(update={"rules": small_ward(rules=setting).rules})
    certificate = next(certificates(Rulebook.of(ward), roster))
    assert certificate.comparison is None
    assert "fewer than 15 others" in certificate_page(certificate)


def test_a_certificate_shows_points_and_the_manager_s_decision() -> None:
    record = {"decision_code": "skill mix", "decided_by": "ward manager", "decided": "2026-09-01"}
    wishes = [
        {"id": "W1", "person": "R1", "date": "2026-11-02", "want": "off"},
        {"id": "W2", "person": "R1", "date": "2026-11-06", "want": "off", "decision": "refuse", **record},
    ]
    rulebook = Rulebook.of(small_ward(wishes=wishes, absence=[], patterns=[], locks=[]))
    certificate = next(each for each in certificates(rulebook, roster_of(rulebook.ward, R1="- - - - E")))
    page = certificate_page(certificate)
    assert f"{certificate.wishes[0].settled.paid} points paid" in page
    assert "refused by the ward manager on 2026-09-01 (skill mix)" in page
    assert "You had 50 points for the period and 0 carried in." in page
    form = certificate_form(certificate)
    assert form["wishes"][1]["settled"]["decision_code"] == "skill mix"
    assert form["account"]["paid"] == certificate.wishes[0].settled.paid > 0
