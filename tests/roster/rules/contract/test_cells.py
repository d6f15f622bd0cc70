"""Golden cases of the rules that speak of single cells: one duty, allowed shifts, absence, locks."""

from __future__ import annotations

import datetime as dt
from typing import Any

from roster.rules.contract.absence import AbsenceRule
from roster.rules.contract.allowed_shifts import AllowedShifts
from roster.rules.contract.locked_cells import LockedCells
from roster.rules.contract.one_duty import OneDuty
from roster.rules.rule import Rule
from roster.ward import Roster, Ward
from tests.roster.rules.agreement import by_findings, by_terms, findings
from tests.roster.rules.lowered import closed, lowered
from tests.wards import START, roster_of, small_ward


def day(step: int) -> dt.date:
    return START + dt.timedelta(days=step)


def found(kind: type[Rule[Any]], ward: Ward, roster: Roster) -> list[tuple[str, dt.date, int, str]]:
    lines = findings(kind, ward, roster)
    assert all(line.hard and line.cost == 0 and line.rule == kind.id for line in lines)
    return [(line.person, line.date, line.amount, line.words) for line in lines]


def test_a_double_booking_names_the_day_and_both_duties() -> None:
    ward = small_ward()
    expected = [("R1", day(1), 1, "double booking: E and N on Tue 3 Nov")]
    assert found(OneDuty, ward, roster_of(ward, R1="E E+N -")) == expected


def test_three_duties_are_two_too_many() -> None:
    ward = small_ward()
    assert [amount for _, _, amount, _ in found(OneDuty, ward, roster_of(ward, R1="E+L+N"))] == [2]


def test_only_a_persons_own_duties() -> None:
    ward = small_ward()
    roster = roster_of(ward, R3="E LD N", H3="L")
    assert found(AllowedShifts, ward, roster) == [
        ("R3", day(1), 1, "LD on Tue 3 Nov, which is not among this person's duties (E, L, N)"),
        ("H3", day(0), 1, "L on Mon 2 Nov, which is not among this person's duties (E, LD)"),
    ]
    assert closed(AllowedShifts, ward, "H3", day(0)) == "L N LN ST"


def test_time_away_from_the_floor_is_allowed_where_it_is_booked() -> None:
    locks = [{"person": person, "date": day(1), "duty": duty} for person, duty in (("H3", "ST"), ("R3", "LD"))]
    ward = small_ward(locks=locks)
    assert closed(AllowedShifts, ward, "H3", day(1)) == "L N LN"
    assert closed(AllowedShifts, ward, "H3", day(2)) == "L N LN ST"
    assert closed(AllowedShifts, ward, "R3", day(1)) == "LD LN ST"
    roster = roster_of(ward, H3="- ST ST", R3="- LD")
    assert [line[:2] for line in found(AllowedShifts, ward, roster)] == [("R3", day(1)), ("H3", day(2))]
    assert by_terms(AllowedShifts, ward, roster) == by_findings(AllowedShifts, ward, roster)


def test_nothing_outside_a_contract() -> None:
    ward = small_ward()
    expected = [("P2", day(1), 1, "E on Tue 3 Nov, when no contract runs")]
    assert found(AllowedShifts, ward, roster_of(ward, P2="- E E")) == expected
    assert closed(AllowedShifts, ward, "P2", day(1)) == "E L N LD LN ST"
    assert closed(AllowedShifts, ward, "P2", day(2)) == ""
    assert closed(AllowedShifts, ward, "P2", day(11)) == ""
    assert closed(AllowedShifts, ward, "P2", day(12)) == "E L N LD LN ST"


def absent(**times: Any) -> Ward:
    line = {"person": "R1", "kind": "sickness", "start": day(2), "end": day(3)} | times
    return small_ward(absence=[line])


def test_a_night_that_runs_into_leave_is_ruled_out_and_an_evening_before_it_is_not() -> None:
    ward = absent()
    assert closed(AbsenceRule, ward, "R1", day(1)) == "N LN"
    assert closed(AbsenceRule, ward, "R1", day(2)) == "E L N LD LN ST"
    assert closed(AbsenceRule, ward, "R1", day(4)) == ""
    roster = roster_of(ward, R1="- N - L E")
    assert found(AbsenceRule, ward, roster) == [
        ("R1", day(1), 1, "N on Tue 3 Nov (21:00-07:30), but this person is away"),
        ("R1", day(3), 1, "L on Thu 5 Nov (13:30-21:30), but this person is away"),
    ]


def test_part_of_a_day_away_leaves_the_rest_of_it() -> None:
    ward = absent(start_time="07:30", end_time="13:30")
    assert closed(AbsenceRule, ward, "R1", day(1)) == ""
    assert closed(AbsenceRule, ward, "R1", day(3)) == "E LD ST"


def test_no_word_tells_the_kind_of_absence() -> None:
    kinds = {"sickness", "annual leave", "jury service"}
    told = {
        words for kind in kinds for *_, words in found(AbsenceRule, absent(kind=kind), roster_of(absent(), R1="- - E"))
    }
    assert told == {"E on Wed 4 Nov (07:00-15:00), but this person is away"}


def test_a_lock_holds_its_duty_and_nothing_else() -> None:
    ward = small_ward(locks=[{"person": "R1", "date": day(0), "duty": "E"}, {"person": "R2", "date": day(1)}])
    assert found(LockedCells, ward, roster_of(ward, R1="E", R2="E")) == []
    assert found(LockedCells, ward, roster_of(ward, R1="-", R2="- N")) == [
        ("R1", day(0), 1, "a day off on Mon 2 Nov, which is locked to E"),
        ("R2", day(1), 1, "N on Tue 3 Nov, which is locked to a day off"),
    ]
    assert found(LockedCells, ward, roster_of(ward, R1="E+N"))[0][3] == "E and N on Mon 2 Nov, which is locked to E"


def test_a_lock_closes_its_cell_to_all_else() -> None:
    ward = small_ward(locks=[{"person": "R1", "date": day(0), "duty": "E"}, {"person": "R2", "date": day(1)}])
    assert closed(LockedCells, ward, "R1", day(0)) == "- L N LD LN ST"
    assert closed(LockedCells, ward, "R2", day(1)) == "E L N LD LN ST"
    assert len(lowered(LockedCells, ward).terms) == 2
