"""The pool of lines."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor

import numpy as np

from roster.scoring import Scorer
from solvers.columns.pool import Pool
from tests.solvers.small import ward

TABLE = ward(3)
WORKED = np.tile(np.array([1, 1, 2, 0, 0, 0, 0], dtype=np.int16), 4)
ILLEGAL = np.ones(28, dtype=np.int16)


def test_a_line_is_kept_once_with_its_own_cost() -> None:
    pool = Pool(TABLE)
    number = pool.add(1, WORKED)
    assert number == pool.add(1, WORKED.copy()) == 0
    cells = TABLE.blank()
    cells[1] = WORKED
    assert pool.lines[0].cost == Scorer(TABLE).row(cells, 1).cost
    assert pool.add(2, WORKED) == 1


def test_a_line_that_is_not_legal_has_no_number() -> None:
    pool = Pool(TABLE)
    assert pool.add(0, ILLEGAL) is None
    assert pool.add(0, ILLEGAL) is None
    assert len(pool) == 0


def test_the_legal_lines_of_a_roster() -> None:
    pool = Pool(TABLE)
    assert pool.add_roster(np.array([WORKED, ILLEGAL, WORKED])) == [0, 1]
    assert [line.row for line in pool.lines] == [0, 2]


def test_threads_may_add_at_once() -> None:
    pool = Pool(TABLE)
    lines = [np.roll(WORKED, shift) for shift in range(7)] * 40
    with ThreadPoolExecutor(4) as threads:
        numbers = list(threads.map(lambda line: pool.add(0, line), lines))
    assert {number for number in numbers if number is not None} == set(range(len(pool)))
    assert len({line.duties.tobytes() for line in pool.lines}) == len(pool)
