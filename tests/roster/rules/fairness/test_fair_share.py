"""Golden cases of fair shares: burdens, reach, what demand will ask, targets and findings."""

from __future__ import annotations

import datetime as dt
from typing import Any

import numpy as np
import pytest

from roster.rules.fairness.burdens import UnsocialWeights, burdens
from roster.rules.fairness.expected import expected
from roster.rules.fairness.fair_share import FairShare
from roster.rules.fairness.reach import effort, open_cells, reach_of
from roster.rules.fairness.shares import Reach
from roster.rules.fairness.targets import Share, peers, shares
from roster.table import Balance
from roster.table.frame import Frame
from roster.ward import Ward
from tests.roster.rules.agreement import by_findings, by_terms, findings, rule_for
from tests.roster.rules.lowered import lowered
from tests.wards import START, roster_of, small_document, small_ward

WEIGHTS = UnsocialWeights(late=1, saturday=2, sunday=3, night=3, weekend_night=4, public_holiday=6)


def plain(**changes: Any) -> Ward:
    """The small ward with nothing arranged: four registrants, four support workers and C1 outside the numbers."""
    nothing: dict[str, Any] = {"absence": [], "patterns": [], "locks": [], "history": [], "ledgers": [], "wishes": []}
    return small_ward(**(nothing | changes))


def frame_of(ward: Ward) -> Frame:
    return rule_for(FairShare, ward)[1]


def points(ward: Ward, code: str, step: int) -> list[int]:
    """Hundredths of each burden for a duty on a day of the period."""
    frame = frame_of(ward)
    return [int(b.weights[frame.first + step, frame.duties.index(code)]) for b in burdens(frame, WEIGHTS)]


@pytest.mark.parametrize(
    ("code", "step", "worth"),
    [
        ("E", 0, [0, 0, 0]),
        ("L", 4, [0, 0, 100]),
        ("N", 4, [100, 0, 300]),
        ("E", 5, [0, 100, 200]),
        ("L", 5, [0, 100, 200]),
        ("LD", 6, [0, 100, 300]),
        ("LN", 6, [100, 100, 400]),
        ("ST", 8, [0, 0, 600]),
        ("N", 8, [100, 0, 600]),
        ("", 8, [0, 0, 0]),
    ],
)
def test_what_a_duty_is_worth(code: str, step: int, worth: list[int]) -> None:
    """Day 5 is a Saturday and day 8 a public holiday."""
    assert points(small_ward(), code, step) == worth


def test_a_public_holiday_comes_before_a_weekend_night() -> None:
    ward = small_ward(ward=small_document()["ward"] | {"public_holidays": [START + dt.timedelta(days=5)]})
    assert points(ward, "N", 5) == [100, 100, 600]


def reach(minutes: int, cells: list[list[int]], weights: list[int]) -> Reach:
    """Reach over days on which a duty 1 of 600 and a duty 2 of 400 minutes are open or not."""
    days = len(cells)
    worked = np.array([[0, 600, 400]] * days, dtype=np.int64)
    return reach_of(minutes, np.array(cells, dtype=np.bool_), worked, np.array([weights] * days, dtype=np.int64))


def test_reach_of_somebody_who_may_do_both() -> None:
    """Five days: at most 1,500 minutes of nights are two and a half; five days of 400 minutes leave no need of any."""
    assert reach(1500, [[1, 1, 1]] * 5, [0, 100, 0]) == Reach(1500, 0, 250)


def test_reach_of_somebody_who_may_only_work_nights() -> None:
    assert reach(1500, [[1, 1, 0]] * 5, [0, 100, 0]) == Reach(1500, 250, 250)


def test_reach_where_days_alone_do_not_fill_the_hours() -> None:
    """Two days of 400 minutes, then 700 minutes are left for nights on the other three."""
    cells = [[1, 1, 1]] * 2 + [[1, 1, 0]] * 3
    assert reach(1500, cells, [0, 100, 0]) == Reach(1500, round(100 * 700 / 600), 250)


def test_the_longest_duty_without_burden_fills_the_hours() -> None:
    """Two days of 600 minutes leave 300 of 1,500 for nights of 500 on the third."""
    cells = np.array([[1, 1, 1, 1], [1, 1, 1, 1], [1, 0, 0, 1]], dtype=np.bool_)
    worked = np.array([[0, 400, 600, 500]] * 3, dtype=np.int64)
    weights = np.array([[0, 0, 0, 100]] * 3, dtype=np.int64)
    assert reach_of(1500, cells, worked, weights) == Reach(1500, 60, 300)


def test_reach_of_a_locked_night() -> None:
    assert reach(1500, [[0, 1, 0]] + [[1, 0, 1]] * 5, [0, 100, 0]) == Reach(1500, 100, 100)


def test_reach_of_somebody_away() -> None:
    assert reach(0, [[1, 0, 0]] * 5, [0, 100, 0]) == Reach(0, 0, 0)


def test_effort_is_contract_time_on_dates_that_are_not_away() -> None:
    away = [{"person": "R1", "start": START, "end": START + dt.timedelta(days=6), "credited": False}]
    assert effort(frame_of(plain(absence=away)), "R1") == 2160
    assert effort(frame_of(plain()), "R3") == 3456


def test_open_cells_keep_only_the_weekends_of_a_share() -> None:
    share = {"person": "R1", "standing": "agreed", "effect": "weekend share", "most": 1, "of": 4}
    frame = frame_of(plain(patterns=[share]))
    cells = open_cells(frame)[frame.rows.index("R1")]
    assert [bool(cells[day, 1]) for day in (4, 5, 6, 12, 13)] == [True, True, True, False, False]
    assert cells[:, 0].all()


def test_what_demand_asks_for() -> None:
    """Two by day on weekdays, at a mean of (8 + 8 + 12.5) / 3 = 9.5 h; one at night, handed over 21:00-21:30."""
    demand = [
        {"group": "RN", "start": "07:00", "end": "21:00", "least": 2, "weekdays": "Mon-Fri"},
        {"group": "RN", "start": "21:00", "end": "07:00", "least": 1},
    ]
    frame = frame_of(plain(demand=demand))
    wanted = expected(frame, frame.ward.groups[0])
    assert wanted.nights[frame.first :].tolist() == [1.0] * 14
    assert wanted.days[frame.first] == pytest.approx((2 * 14 * 60 + 30) / 570)
    assert wanted.days[frame.first + 5] == pytest.approx(30 / 570)
    nights, weekends, _ = burdens(frame, WEIGHTS)
    assert wanted.burden(frame, nights.weights) == 1400
    assert wanted.burden(frame, weekends.weights) == round(4 * 100 * (1 + 30 / 570))


def test_a_night_needs_the_most_that_are_wanted_in_any_part_of_it() -> None:
    demand = [
        {"group": "RN", "start": "21:30", "end": "02:00", "least": 2},
        {"group": "RN", "start": "02:00", "end": "07:00", "least": 1},
    ]
    frame = frame_of(plain(demand=demand))
    wanted = expected(frame, frame.ward.groups[0])
    assert wanted.nights[frame.first :].tolist() == [2.0] * 14
    assert not wanted.days.any()


NIGHTS = [{"group": "RN", "start": "21:00", "end": "07:00", "least": 1}]


def night_shares(ward: Ward) -> dict[str, tuple[int, int]]:
    frame = frame_of(ward)
    return {s.person: (s.target, s.carried) for s in shares(frame, burdens(frame, WEIGHTS)[0])}


def test_fourteen_nights_by_contract() -> None:
    """Minutes in the fortnight: R1 and R2 4,320, R3 3,456, P1 3,600; 14 nights over 15,696."""
    found = night_shares(plain(demand=NIGHTS))
    assert {p: found[p][0] for p in ("R1", "R2", "R3", "P1")} == {"R1": 385, "R2": 385, "R3": 308, "P1": 321}


def test_somebody_on_no_nights_leaves_theirs_to_the_rest() -> None:
    exempt = {"person": "R1", "standing": "protected", "effect": "no duties", "tags": "night"}
    found = night_shares(plain(demand=NIGHTS, patterns=[exempt]))
    assert "R1" not in found
    assert {p: found[p][0] for p in ("R2", "R3", "P1")} == {"R2": 532, "R3": 425, "P1": 443}


def test_groups_share_their_own_demand_and_nobody_takes_it_from_outside() -> None:
    found = night_shares(plain(demand=NIGHTS))
    assert found["H1"] == (0, 0)
    assert found["H2"][0] == round(100 * 2592 / 690), "H2 may work nights only, all 43.2 h of them, LN at 11.5 h"
    assert "C1" not in found
    frame = frame_of(plain(demand=NIGHTS))
    assert Share("C1", 0, 0) in shares(frame, burdens(frame, WEIGHTS)[1])
    assert [(group.id if group else "", people) for group, people in peers(frame_of(plain()))] == [
        ("RN", ["R1", "R2", "R3", "P1"]),
        ("HCSW", ["H1", "H2", "H3", "P2"]),
        ("", ["C1"]),
    ]


def found(ward: Ward, person: str, **cells: str) -> list[tuple[int, int, str]]:
    roster = roster_of(ward, **cells)
    assert by_terms(FairShare, ward, roster) == by_findings(FairShare, ward, roster)
    lines = [line for line in findings(FairShare, ward, roster) if line.person == person]
    assert all(line.date == ward.period.end and not line.hard for line in lines)
    return [(line.amount, line.cost, line.words) for line in lines]


def test_words_and_price_of_a_deviation() -> None:
    """Six nights against 3.85: of 2.15 too many half a night is free, and the rest is two steps, 20 x 2 x 3 / 2."""
    ward = plain(demand=NIGHTS)
    assert found(ward, "R1", R1="N N N - - - - N N N")[0] == (2, 60, "6 nights, fair share 3.9")


def test_a_carried_excess_is_paid_back_in_fewer_nights() -> None:
    """Carrying 2.85 more than the fair share, one night is exactly fair and the usual four are three too many."""
    ward = plain(demand=NIGHTS, ledgers=[{"person": "R1", "nights": 2.85}])
    assert not [words for *_, words in found(ward, "R1", R1="N") if "night" in words]
    assert found(ward, "R1", R1="N N N N")[0] == (3, 120, "4 nights, fair share 3.9, carried +2.9")


def test_weekends_and_points_are_told_in_their_own_nouns() -> None:
    told = [words for *_, words in found(plain(), "R1", R1="- - - - - E E")]
    assert [words.split(",")[0] for words in told] == ["0 nights", "2 weekend duties", "5 unsocial points"]


def test_terms_are_three_balances_over_those_who_may_bear_them() -> None:
    terms = lowered(FairShare, plain(demand=NIGHTS)).terms
    assert all(isinstance(term, Balance) for term in terms)
    assert [(term.origin.place, getattr(term, "unit", 0), term.price) for term in terms] == [
        ("nights", 100, 20),
        ("weekends", 100, 20),
        ("unsocial", 200, 4),
    ]
    assert isinstance(terms[0], Balance)
    assert terms[0].rows == (0, 1, 2, 3, 4, 6, 7)
