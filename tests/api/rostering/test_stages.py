"""The table of gaps alone, against every legal roster of tiny wards and against the cover report."""

from __future__ import annotations

import datetime as dt
from itertools import product
from typing import Any

import numpy as np
import pytest
from hypothesis import given, settings
from numpy.typing import NDArray

from api.rostering.stages import gaps_alone
from roster.reports import cover_of
from roster.rules import Rulebook
from roster.scoring import Scorer
from roster.ward import DAY, Roster, Ward, elapsed
from solvers import Params, Status, Stop
from solvers.cp_sat import solve_here
from tests.wards import START, roster_of, rosters, small_document, small_ward

STEP = 30
"""Minutes in which the brute force counts; every time on the tiny ward is a multiple of them."""

OPEN = range(2, 6)
"""The days that the tiny ward leaves open; the rest of its week is locked off."""

MAY_WORK = {"R1": ("E", "LN"), "R2": ("L", "N"), "H1": ("E", "LD")}
"""The people of the tiny ward, each with two duties."""

GROUPS = {"RN": ("R1", "R2"), "HCSW": ("H1",)}

Level = tuple[str, str, str, int]
"""A group, from and to which clock time it is needed every day, and how many."""

ONE_ALWAYS: tuple[Level, ...] = (("RN", "07:00", "07:00", 1), ("HCSW", "07:00", "21:00", 1))
TWO_BY_DAY: tuple[Level, ...] = (
    ("RN", "07:00", "21:30", 2),
    ("RN", "21:30", "07:00", 1),
    ("HCSW", "08:30", "20:00", 2),
)


def _lock(person: str, day: int, duty: str) -> dict[str, Any]:
    return {"person": person, "date": START + dt.timedelta(days=day), "duty": duty}


def _tiny_ward(levels: tuple[Level, ...], **changes: Any) -> Ward:
    """A week of three people, too few for their floor."""
    document = small_document(days=7)
    parts = dict.fromkeys(("absence", "patterns", "wishes", "ledgers", "history"), ()) | {
        "people": [
            line | {"duties": " ".join(MAY_WORK[line["id"]])} for line in document["people"] if line["id"] in MAY_WORK
        ],
        "contracts": [line for line in document["contracts"] if line["person"] in MAY_WORK],
        "demand": [{"group": group, "start": start, "end": end, "least": least} for group, start, end, least in levels],
        "locks": [_lock(person, day, "") for person, day in product(MAY_WORK, range(7)) if day not in OPEN],
    }
    return small_ward(period={"days": 7}, **(parts | changes))


def _legal_weeks(rulebook: Rulebook, person: str) -> list[tuple[str, ...]]:
    """Every week in which the rules, read by clock times, find no breach of this person's."""
    locked = {lock.date: lock.duty or "-" for lock in rulebook.ward.locks if lock.person == person}
    choices = [(locked[date],) if date in locked else ("-", *MAY_WORK[person]) for date in rulebook.ward.period.dates]
    rosters = {week: roster_of(rulebook.ward, **{person: " ".join(week)}) for week in product(*choices)}
    return [
        week
        for week, roster in rosters.items()
        if not any(line.hard and line.person == person for line in rulebook.check(roster))
    ]


def _steps(start: int, end: int) -> slice:
    origin = elapsed(START, 0)
    return slice((start - origin) // STEP, (end - origin) // STEP)


def _present(ward: Ward, weeks: list[tuple[str, ...]]) -> NDArray[np.int64]:
    """int64[week, step]: 1 where the person is on the floor in that week."""
    present = np.zeros((len(weeks), 8 * DAY // STEP), dtype=np.int64)
    for number, week in enumerate(weeks):
        for date, code in zip(ward.period.dates, week, strict=True):
            if code != "-":
                present[number, _steps(*ward.shift(code).span(date))] = 1
    return present


def _needed(ward: Ward, group: str) -> NDArray[np.int64]:
    """int64[step]: how many of a group are needed."""
    needed = np.zeros(8 * DAY // STEP, dtype=np.int64)
    for line, date in product([line for line in ward.demand if line.group == group], ward.period.dates):
        needed[_steps(elapsed(date, line.start), elapsed(date, line.start + line.clock_minutes))] += line.least
    return needed


def _fewest_uncovered(rulebook: Rulebook) -> int:
    """The fewest uncovered person-minutes of all legal rosters; each person here counts for one group alone."""
    total = 0
    for group, people in GROUPS.items():
        together = np.zeros((1, 8 * DAY // STEP), dtype=np.int64)
        for person in people:
            alone = _present(rulebook.ward, _legal_weeks(rulebook, person))
            together = (together[:, None] + alone[None]).reshape(-1, together.shape[1])
        short = np.maximum(_needed(rulebook.ward, group) - together, 0)
        total += STEP * int(short.sum(axis=1).min())
    return total


PAST = START - dt.timedelta(days=28)

CASES: dict[str, Ward] = {
    "one at all times": _tiny_ward(ONE_ALWAYS),
    "several short at once": _tiny_ward(TWO_BY_DAY),
    "absence": _tiny_ward(
        ONE_ALWAYS, absence=[{"person": "R1", "kind": "annual leave", "start": "2026-11-05", "end": "2026-11-06"}]
    ),
    "a lock beside open days": _tiny_ward(
        ONE_ALWAYS, locks=[*(_lock(person, day, "") for person in MAY_WORK for day in (0, 5, 6)), _lock("R1", 1, "LN")]
    ),
    "nights before": _tiny_ward(
        ONE_ALWAYS,
        locks=[_lock(person, day, "") for person in MAY_WORK for day in (3, 4, 5, 6)],
        history=[{"person": "R2", "start": PAST, "duties": [""] * 25 + ["N"] * 3}],
    ),
}


@pytest.mark.parametrize("case", CASES)
def test_the_proved_gaps_are_those_of_the_best_of_all_legal_rosters(case: str) -> None:
    rulebook = Rulebook.of(CASES[case])
    result = solve_here(gaps_alone(rulebook), Stop(seconds=20), params=Params(workers=1))
    assert result.status is Status.OPTIMAL
    fewest = _fewest_uncovered(rulebook)
    assert (result.bound, result.value) == (fewest, fewest)


def test_law_leaves_more_uncovered_than_hands_alone() -> None:
    """The brute force above is a test of law as well: some weeks are ruled out, and that costs cover."""
    free = _fewest_uncovered(Rulebook.of(_tiny_ward(ONE_ALWAYS, locks=CASES["nights before"].model_dump()["locks"])))
    assert len(_legal_weeks(Rulebook.of(CASES["one at all times"]), "R1")) < 3 ** len(OPEN)
    assert _fewest_uncovered(Rulebook.of(CASES["nights before"])) > free


def _minute_price(points: int) -> dict[str, Any]:
    return {"rule": "interval-cover", "parameter": "price", "value": points, "source": "us"}


WARDS = {
    "small": small_ward(),
    "over a clock change": small_ward(period={"start": dt.date(2026, 10, 19)}),
    "several short at once": CASES["several short at once"],
    "a dearer minute": small_ward(rules=[_minute_price(7)]),
    "a free minute": small_ward(rules=[_minute_price(0)]),
}


@pytest.mark.parametrize("name", WARDS)
def test_the_score_of_gaps_is_what_the_cover_report_counts(name: str) -> None:
    rulebook = Rulebook.of(WARDS[name])
    gaps, whole = Scorer(gaps_alone(rulebook)), Scorer(rulebook.table)

    @settings(deadline=None, max_examples=30)
    @given(rosters(rulebook.ward))
    def holds(roster: Roster) -> None:
        cells = rulebook.frame.cells(roster)
        score = gaps.score(cells)
        assert score.cost == cover_of(rulebook, roster).uncovered_minutes
        assert score.hard == whole.score(cells).hard

    holds()
