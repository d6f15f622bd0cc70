"""Edits judged on a desk, without web and database."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from api.rostering.editing import Desk, Edit, difference
from api.rostering.examples import example
from api.rostering.fitting import fitted
from api.rostering.publishing import late_words
from api.rostering.wishing import check_wish
from roster.files import read_roster, read_ward
from roster.reports import value_of
from roster.rules import Rulebook
from roster.rules.contract.absence import AbsenceRule
from roster.rules.reading import Reading, Stint
from roster.table import TableBuilder
from roster.table.frame import Frame
from roster.ward import InCharge, RosterError, WardError, Wish
from tests.wards import day, random_roster, roster_of, small_ward

WARD = small_ward()
DESK = Desk.of(Rulebook.of(WARD))
CODES = ["", *(shift.code for shift in WARD.shifts)]
FREE = [person.id for person in WARD.people if not person.id.startswith("P")]
EDITS = st.dictionaries(
    st.tuples(st.sampled_from(FREE), st.integers(0, WARD.period.days - 1)),
    st.sampled_from(CODES),
    min_size=1,
    max_size=5,
)


@settings(max_examples=40, deadline=None)
@given(seed=st.integers(0, 2**32), cells=EDITS)
def test_what_an_edit_changes_is_what_the_whole_says_before_and_after(
    seed: int, cells: dict[tuple[str, int], str]
) -> None:
    before = DESK.standing(random_roster(WARD, seed))
    edits = [Edit(person, day(number), duty) for (person, number), duty in cells.items()]
    after = DESK.edited(before, edits)
    change = difference(before, after)
    whole = value_of(DESK.rulebook, after.roster)
    assert (before.breaches.total() + change.breaches, before.cost.total() + change.cost) == (
        whole.breaches,
        whole.cost,
    )
    assert after.findings == DESK.rulebook.check(after.roster)
    assert set(change.appear).isdisjoint(change.disappear)
    back = [Edit(edit.person, edit.date, "+".join(before.roster.duties(edit.person, edit.date))) for edit in edits]
    undone = difference(after, DESK.edited(after, back))
    assert sorted(undone.appear, key=str) == sorted(change.disappear, key=str)


def test_a_late_and_then_an_early_by_hand() -> None:
    before = DESK.standing(roster_of(WARD, R1="L"))
    change = difference(before, DESK.edited(before, [Edit("R1", day(1), "E")]))
    rest = next(rule for rule in change.rules if rule.rule == "daily-rest")
    assert (rest.breaches, rest.cost) == (1, 0)
    assert any(each.rule == "daily-rest" and each.hard for each in change.appear)
    cover = next(rule for rule in change.rules if rule.rule == "interval-cover")
    assert cover.cost < 0


def test_an_edit_that_cannot_be_names_every_place() -> None:
    before = DESK.standing(roster_of(WARD, P1="- - - E"))
    edits = [Edit("X", day(0), "E"), Edit("R1", day(99), "E"), Edit("R1", day(0), "ZZ"), Edit("P1", day(3), "L")]
    with pytest.raises(RosterError) as caught:
        DESK.edited(before, [*edits, Edit("R1", day(0), "E")])
    places = {problem.where for problem in caught.value.problems}
    assert places == {"cells[1].person", "cells[2].date", "cells[3].duty", "cells[4]", "cells[5]"}


def test_whoever_is_in_charge_follows_an_edit() -> None:
    roster = roster_of(WARD, R1="E", R2="E")
    charge = InCharge(date=day(0), duty="E", person="R1")
    before = DESK.standing(roster.model_copy(update={"in_charge": (charge,)}))
    assert DESK.edited(before, [Edit("R1", day(1), "E")]).roster.in_charge == (charge,)
    moved = DESK.edited(before, [Edit("R1", day(0), "")]).roster.in_charge
    assert [each.person for each in moved] == ["R2"]
    assert DESK.edited(before, [Edit("R1", day(0), ""), Edit("R2", day(0), "")]).roster.in_charge == ()


def test_a_roster_beside_a_ward_that_went_on() -> None:
    roster = roster_of(WARD, R1="E")
    fewer = small_ward(
        people=[person for person in WARD.people if person.id != "H3"],
        contracts=[line for line in WARD.contracts if line.person != "H3"],
    )
    assert "H3" not in fitted(roster, fewer).cells
    assert fitted(fitted(roster, fewer), WARD) == roster.model_copy(update={"cells": roster.cells})
    with pytest.raises(RosterError):
        fitted(roster_of(WARD, H3="E"), fewer)


def test_lead_time_by_hand() -> None:
    roster = roster_of(WARD)
    assert late_words(DESK.rulebook, roster, day(-42)) == ""
    assert (
        late_words(DESK.rulebook, roster, day(-41)) == "published 41 days before it starts, amber; 42 days are wanted"
    )
    assert "red" in late_words(DESK.rulebook, roster, day(-27))


@pytest.mark.parametrize(
    ("wish", "place"),
    [
        ({"date": day(-1), "want": "off"}, "date"),
        ({"date": day(1), "want": "work", "duties": ("ZZ",)}, "duties"),
        ({"date": day(1), "want": "work", "duties": ("ST",), "person": "H1"}, "duties"),
        ({"date": day(4), "want": "off"}, "date"),
        ({"date": day(8), "want": "off", "person": "P1"}, "date"),
    ],
)
def test_a_wish_that_cannot_be_made(wish: dict[str, object], place: str) -> None:
    with pytest.raises(WardError) as caught:
        check_wish(WARD, Wish.model_validate({"id": "new", "person": "R1", **wish}))
    assert [problem.where for problem in caught.value.problems] == [place]


def test_a_wish_that_can_be_made() -> None:
    check_wish(WARD, Wish(id="new", person="R1", date=day(1), want="work", duties=("E",)))
    check_wish(WARD, WARD.wishes[0])


def test_an_edit_reads_one_line_again_and_nothing_of_the_ward(monkeypatch: pytest.MonkeyPatch) -> None:
    ward = read_ward(example("ward-a"))
    desk = Desk.of(Rulebook.of(ward))
    before = desk.standing(read_roster(example("ward-a").parent / "ward-a-roster.json"))
    read: list[str] = []
    line, lower = Reading._read, AbsenceRule.lower

    def counted_line(reading: Reading, person: str) -> Iterator[Stint]:
        read.append(person)
        return line(reading, person)

    def counted_lower(rule: AbsenceRule, frame: Frame, out: TableBuilder) -> None:
        read.append("the ward")
        lower(rule, frame, out)

    monkeypatch.setattr(Reading, "_read", counted_line)
    monkeypatch.setattr(AbsenceRule, "lower", counted_lower)
    desk.edited(before, [Edit("R05", ward.period.dates[1], "N")])
    assert set(read) == {"R05"}
