"""A refused wish: an exact price, borne by somebody, and nothing personal named to the ward."""

from __future__ import annotations

import pytest

from api.rostering.explaining import Case, WishExplanation, explain_wish, refused
from roster.rules import Rulebook
from roster.ward import WardError
from tests.api.rostering.explaining.cases import EFFORT, case_of, day, need, plain_ward
from tests.wards import roster_of

WISH = {"id": "W1", "person": "R1", "date": day(3), "want": "off", "points": 10}
AWAY = [{"person": person, "start": day(0), "end": day(6), "kind": "sickness"} for person in ("R2", "R3", "P1")]


def _explained(**changes: object) -> WishExplanation:
    return explain_wish(case_of(plain_ward(wishes=[WISH], **changes), R1="- - - N"), "W1")


def test_a_wish_that_opens_a_gap_costs_the_gap_less_its_own_points() -> None:
    found = _explained(
        absence=AWAY,
        ledgers=[],
        rules=[
            {"rule": rule, "parameter": name, "value": 0, "source": "test"}
            for rule, name in (("contract-hours", "under_price"), ("contract-hours", "under_band_price"))
        ],
    )
    assert found.status == "found"
    assert found.outcome is not None
    assert found.prices[-1].exact
    assert found.outcome.uncovered_minutes == 600
    assert found.prices[-1].least is not None
    assert found.prices[-1].least > 0
    cover = next(share for share in found.outcome.shares if share.rule == "interval-cover")
    assert cover.points == 600 * 30


def test_the_shares_add_up_to_the_points() -> None:
    found = _explained()
    assert found.outcome is not None
    assert sum(share.points for share in found.outcome.shares) == found.outcome.points
    assert found.outcome.legal


def test_personal_rules_are_named_to_the_manager_alone() -> None:
    purse = {"rule": "wishes", "parameter": "purse_whole", "value": 1000, "source": "test"}
    ward = plain_ward(wishes=[WISH], rules=[purse])
    shared, told = (
        explain_wish(Case(Rulebook.of(ward), roster_of(ward, R1="- - - N"), EFFORT, manager=manager), "W1")
        for manager in (False, True)
    )
    assert shared.outcome is not None
    assert told.outcome is not None
    assert not any(share.rule == "wishes" for share in shared.outcome.shares)
    assert [share.person for share in told.outcome.shares if share.rule == "wishes"] == ["R1"]


def test_a_wish_that_no_roster_grants_is_proved_so() -> None:
    wish = WISH | {"want": "work", "duties": "N"}
    away = [{"person": "R1", "start": day(3), "end": day(3), "kind": "sickness"}]
    found = explain_wish(case_of(plain_ward(wishes=[wish], absence=away)), "W1")
    assert found.status == "impossible"
    assert "proved" in found.words[-1]


def test_a_granted_wish_has_no_price() -> None:
    case = case_of(plain_ward(wishes=[WISH], demand=[need("RN", 2)]))
    assert refused(case) == ()
    assert explain_wish(case, "W1").status == "not asked"


def test_an_unknown_wish_is_bad_input() -> None:
    with pytest.raises(WardError, match="no wish has this id"):
        explain_wish(case_of(plain_ward()), "W9")
