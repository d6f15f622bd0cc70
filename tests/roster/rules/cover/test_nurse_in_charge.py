"""Golden cases of the nurse in charge: what the rule finds, and who is chosen."""

from __future__ import annotations

import datetime as dt
from typing import Any

from roster.rules.cover.charge import choose_in_charge
from roster.rules.cover.nurse_in_charge import NurseInCharge
from roster.ward import InCharge, Roster, Ward
from tests.roster.rules.agreement import findings, rule_for
from tests.roster.rules.lowered import lowered
from tests.wards import START, roster_of, small_document, small_ward


def named(ward: Ward, person: str, duty: str, step: int = 0, **cells: str) -> Roster:
    entry = InCharge(date=START + dt.timedelta(days=step), duty=duty, person=person)
    return roster_of(ward, **cells).model_copy(update={"in_charge": (entry,)})


def found(ward: Ward, roster: Roster) -> list[tuple[str, dt.date, str]]:
    lines = findings(NurseInCharge, ward, roster)
    assert all(line.hard and line.amount == 1 for line in lines)
    return [(line.person, line.date, line.words) for line in lines]


def test_a_qualified_nurse_on_that_duty() -> None:
    ward = small_ward()
    assert found(ward, named(ward, "R1", "E", R1="E")) == []


def test_not_qualified() -> None:
    ward = small_ward()
    told = "R3 is named in charge of E on Mon 2 Nov but does not count for NIC"
    assert found(ward, named(ward, "R3", "E", R3="E")) == [("R3", START, told)]


def test_not_there() -> None:
    ward = small_ward()
    told = "R1 is named in charge of L on Mon 2 Nov but does not work it"
    assert found(ward, named(ward, "R1", "L", R1="E")) == [("R1", START, told)]


def test_not_on_the_ward() -> None:
    ward = small_ward()
    assert found(ward, named(ward, "R99", "E"))[0][2].endswith("but is not on the ward")


def test_qualified_only_until_a_date() -> None:
    people = [person | ({"skills": ""} if person["id"] == "R2" else {}) for person in small_document()["people"]]
    ward = small_ward(people=people, competences=[{"person": "R2", "skill": "NIC", "end": START}])
    assert found(ward, named(ward, "R2", "E", R2="E E")) == []
    assert len(found(ward, named(ward, "R2", "E", step=1, R2="E E"))) == 1


def test_a_newly_qualified_nurse_is_never_in_charge() -> None:
    """R2 becomes newly qualified on the second day, say after a return to practice."""
    tuesday = START + dt.timedelta(days=1)
    ward = small_ward(competences=[{"person": "R2", "skill": "NQN", "start": tuesday}])
    told = "R2 is named in charge of E on Tue 3 Nov but is newly qualified"
    assert found(ward, named(ward, "R2", "E", R2="E E")) == []
    assert found(ward, named(ward, "R2", "E", step=1, R2="E E")) == [("R2", tuesday, told)]
    assert chosen(ward, R2="E E") == [(0, "E", "R2")]


def test_it_forbids_nothing_in_the_table() -> None:
    assert lowered(NurseInCharge, small_ward()).terms == ()


def chosen(ward: Ward, **cells: str) -> list[tuple[int, str, str]]:
    frame = rule_for(NurseInCharge, ward)[1]
    return [
        ((e.date - START).days, e.duty, e.person)
        for e in choose_in_charge(frame, roster_of(ward, **cells), "NIC", "NQN")
    ]


def test_the_highest_band_takes_charge() -> None:
    assert chosen(small_ward(), R2="E E", R1="E L") == [(0, "E", "R1"), (1, "E", "R2"), (1, "L", "R1")]
    assert chosen(small_ward(), R2="E E", R1="E E") == [(0, "E", "R1"), (1, "E", "R1")]


def test_equals_take_turns() -> None:
    fields: dict[str, Any] = {"people": small_document()["people"]}
    fields["people"][0] = fields["people"][0] | {"band": 5}
    ward = small_ward(**fields)
    assert chosen(ward, R1="E E E", R2="E E E") == [(0, "E", "R1"), (1, "E", "R2"), (2, "E", "R1")]


def test_nobody_is_chosen_who_is_unqualified_off_the_floor_or_outside_the_numbers() -> None:
    assert chosen(small_ward(), R3="E", R1="ST", H1="E", C1="E") == []


def test_the_choice_passes_the_rule() -> None:
    ward = small_ward()
    roster = roster_of(ward, R1="E L N - LD", R2="E E N N -", R3="E L N", P1="E+N")
    charge = choose_in_charge(rule_for(NurseInCharge, ward)[1], roster, "NIC", "NQN")
    assert found(ward, roster.model_copy(update={"in_charge": charge})) == []
    assert {(entry.date, entry.duty) for entry in charge} >= {(START, "E"), (START, "N")}
