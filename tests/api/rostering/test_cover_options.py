"""Ways of covering a shift: in the ward's order, and each confirmed by the rules."""

from __future__ import annotations

import pytest

from api.rostering import CoverOptions, cover_options
from roster.reports import cover_of
from roster.rules import Rulebook
from roster.ward import Roster, WardError
from tests.api.rostering.test_repairing import plain_ward, published
from tests.wards import START, day, roster_of


@pytest.fixture(scope="module")
def rulebook() -> Rulebook:
    return Rulebook.of(plain_ward())


def short() -> Roster:
    """As published, with nobody on the second day."""
    return roster_of(plain_ward(), R1="E - E - - - -", R2="- - - E E - -", R3="- - - - - E E")


@pytest.fixture(scope="module")
def found(rulebook: Rulebook) -> CoverOptions:
    return cover_options(rulebook, short(), day(1), "E", START)


def test_options_stand_in_the_order_of_the_ward(rulebook: Rulebook, found: CoverOptions) -> None:
    order = [step.id for step in rulebook.gap_filling]
    places = [order.index(option.step.id) for option in found.options]
    assert places == sorted(places)
    assert {"accept-lower-cover", "bank", "framework-agency", "off-framework-agency"} <= {
        option.step.id for option in found.options
    }
    assert (found.group.id, found.short) == ("RN", 480)


def test_each_named_option_is_confirmed_by_the_rules(rulebook: Rulebook, found: CoverOptions) -> None:
    named = [option for option in found.options if option.person]
    assert named
    before = {(finding.rule, finding.words) for finding in rulebook.check(short()) if finding.hard}
    for option in named:
        cells = {person: list(line) for person, line in short().cells.items()}
        for change in option.changes:
            cells[change.person][(change.date - START).days] = change.after
        after = short().model_copy(update={"cells": {person: tuple(line) for person, line in cells.items()}})
        assert after.duties(option.person, day(1)) == ("E",)
        now = {(finding.rule, finding.words) for finding in rulebook.check(after) if finding.hard}
        assert now <= before
        gaps = [gap for gap in cover_of(rulebook, after).gaps if gap.group == "RN" and gap.date == day(1)]
        assert sum(gap.short_minutes for gap in gaps) == option.short == 0


def test_pounds_that_nobody_confirmed_say_so(found: CoverOptions) -> None:
    priced = [option for option in found.options if option.price.pence]
    assert priced
    assert all("unconfirmed" in option.price.words for option in priced)
    prices = {option.step.id: option.price.pence for option in found.options if not option.person}
    assert 0 < prices["bank"] < prices["framework-agency"] < prices["off-framework-agency"]
    assert prices["accept-lower-cover"] == 0


def test_accepting_lower_cover_leaves_the_gap(found: CoverOptions) -> None:
    first = found.options[0]
    assert (first.step.id, first.short, first.person) == ("accept-lower-cover", 480, "")


def test_a_step_that_wants_more_notice_says_so(rulebook: Rulebook) -> None:
    late = {option.step.id: option.late for option in cover_options(rulebook, short(), day(1), "E", day(0)).options}
    assert late["bank"]
    assert not late["accept-lower-cover"]
    early = cover_options(rulebook, short(), day(1), "E", day(-9)).options
    assert not any(option.late for option in early)


def test_a_group_may_be_named_where_nobody_is_short(rulebook: Rulebook) -> None:
    assert cover_options(rulebook, published(), day(1), "E", START, "RN").short == 0
    with pytest.raises(WardError, match="no group of staff"):
        cover_options(rulebook, published(), day(1), "E", START)


@pytest.mark.parametrize(("number", "code", "group"), [(99, "E", ""), (1, "Q", ""), (1, "ST", ""), (1, "E", "XX")])
def test_what_the_ward_does_not_have_is_named(rulebook: Rulebook, number: int, code: str, group: str) -> None:
    with pytest.raises(WardError):
        cover_options(rulebook, short(), day(number), code, START, group)
