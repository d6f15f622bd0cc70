from __future__ import annotations

from benchmarks.formats.inrc1.weekends import different, free_before_work, incomplete, short_runs
from roster.table import OFF, Pattern

WORK = 0b110
ANY = OFF | WORK


def test_weekends_worked_in_part_by_what_they_cost() -> None:
    assert incomplete(1, WORK) == {}
    assert incomplete(2, WORK) == {(OFF, WORK): 1, (WORK, OFF): 1}
    assert incomplete(3, WORK) == {
        (OFF, OFF, WORK): 2,
        (OFF, WORK, OFF): 2,
        (OFF, WORK, WORK): 1,
        (WORK, OFF, OFF): 2,
        (WORK, OFF, WORK): 4,
        (WORK, WORK, OFF): 1,
    }


def test_weekends_on_different_shifts_by_what_they_cost() -> None:
    assert different(1, WORK) == {}
    assert different(2, WORK) == {(OFF, WORK): 1, (2, OFF): 1, (2, 4): 2, (4, OFF): 1, (4, 2): 2}
    assert different(2, 0b10) == {(OFF, 2): 1, (2, OFF): 1}
    whole = {days: cost for days, cost in different(3, WORK).items() if OFF not in days}
    assert whole == {(2, 2, 4): 3, (2, 4, WORK): 3, (4, 2, WORK): 3, (4, 4, 2): 3}


def test_a_free_day_before_work_by_the_first_day_worked() -> None:
    assert list(free_before_work(3, WORK)) == [(OFF, WORK, ANY), (OFF, OFF, WORK)]


def test_short_runs_of_weekends_are_found_between_free_ones_and_the_ends() -> None:
    weekends = (range(1, 3), range(8, 10))
    between = (ANY,) * 5
    assert set(short_runs(weekends, WORK, least=2)) == {
        Pattern((WORK, ANY, *between, OFF, OFF), (1,), 1),
        Pattern((OFF, WORK, *between, OFF, OFF), (1,), 1),
        Pattern((OFF, OFF, *between, WORK, ANY), (1,), 1),
        Pattern((OFF, OFF, *between, OFF, WORK), (1,), 1),
    }
    assert short_runs(weekends, WORK, least=1) == ()
