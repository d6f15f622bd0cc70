"""Every kind of term alone: met, broken while hard, broken while priced."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
import pytest

from roster.table import (
    OFF,
    Accompany,
    Balance,
    Cells16,
    Count,
    Cover,
    Origin,
    Pattern,
    Run,
    Sequence,
    Table,
    TableBuilder,
    Term,
    Touch,
    Wish,
)
from solvers.cp_sat.hints import completed
from solvers.cp_sat.model import TableModel

HERE = Origin("rule", "subject", "place")
EARLY, LATE, WORK = 0b010, 0b100, 0b110
ALL, SECOND = 0, 1
PRICE = 7
WEEKENDS = (((1, WORK), (2, WORK)), ((4, WORK), (5, WORK)))

Maker = Callable[[int | None], Term]


def table_of(*terms: Term) -> Table:
    """Two rows and eight days, of which the first two are past; the measure counts work."""
    builder = TableBuilder(("A", "B"), ("", "E", "L"), 8, 2, np.zeros((2, 2), dtype=np.int16))
    builder.counting(WORK)
    builder.group(np.array([True, True]))
    builder.group(np.array([False, True]))
    for term in terms:
        builder.add(term)
    return builder.build()


def cells(first: str, second: str = "------") -> Cells16:
    """The days after the past, in letters."""
    letters = {"-": 0, "E": 1, "L": 2}
    return np.array([[0, 0, *(letters[letter] for letter in row)] for row in (first, second)], dtype=np.int16)


@dataclass(frozen=True)
class Case:
    """A term, cells that meet it, cells that break it, and by how much."""

    name: str
    make: Maker
    met: Cells16
    broken: Cells16
    amount: int


CASES = [
    Case("wish", lambda price: Wish(HERE, 0, 3, LATE, price), cells("-E----"), cells("-L----"), 1),
    Case(
        "sequence",
        lambda price: Sequence(HERE, 0, (Pattern((LATE, EARLY), (2, 3, 4, 5, 6), 2),), price),
        cells("EL-E--"),
        cells("LE-LE-"),
        4,
    ),
    Case(
        "sequence least",
        lambda price: Sequence(HERE, 0, (Pattern((LATE, LATE), (2, 3, 4), 1),), price, least=2, most=None),
        cells("LLL---"),
        cells("LL-LL-"),
        1,
    ),
    Case("run most", lambda price: Run(HERE, 0, WORK, price, most=2), cells("EE-LL-"), cells("ELEL--"), 2),
    Case("run least", lambda price: Run(HERE, 0, WORK, price, least=3), cells("EEE--L"), cells("E-EE--"), 3),
    Case(
        "run closed",
        lambda price: Run(HERE, 0, WORK, price, least=3, open_end=False),
        cells("EEE---"),
        cells("----EE"),
        1,
    ),
    Case("count", lambda price: Count(HERE, 0, 0, 0, 8, price, least=2, most=3), cells("E-E---"), cells("EEEEEE"), 3),
    Case("count least", lambda price: Count(HERE, 0, 0, 0, 8, price, least=4), cells("EE-EE-"), cells("E-----"), 3),
    Case(
        "count steps", lambda price: Count(HERE, 0, 0, 0, 8, price, most=1, unit=2), cells("E-----"), cells("EEEE--"), 2
    ),
    Case("touch", lambda price: Touch(HERE, 0, WEEKENDS, price, most=1), cells("E-----"), cells("E-E---"), 1),
    Case("touch least", lambda price: Touch(HERE, 0, WEEKENDS, price, least=2), cells("E-E---"), cells("E-----"), 1),
    Case(
        "balance",
        lambda price: Balance(HERE, (0, 1), 0, 0, 8, (2, 1), (0, 0), 1, price),
        cells("EE----", "L-----"),
        cells("EEEE--", "EE----"),
        4,
    ),
    Case(
        "cover",
        lambda price: Cover(HERE, ALL, ((3, EARLY), (3, LATE)), price, 2),
        cells("-E----", "-L----"),
        cells("-E----"),
        1,
    ),
    Case(
        "cover most",
        lambda price: Cover(HERE, ALL, ((3, WORK),), price, 0, 1),
        cells("-E----"),
        cells("-E----", "-L----"),
        1,
    ),
    Case(
        "accompany",
        lambda price: Accompany(HERE, ALL, SECOND, ((3, WORK),), price),
        cells("-E----", "-L----"),
        cells("-E----"),
        1,
    ),
]

each_kind = pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])


@each_kind
@pytest.mark.parametrize("price", [None, PRICE])
def test_met(case: Case, price: int | None) -> None:
    found = completed(TableModel(table_of(case.make(price))), case.met)
    assert found is not None
    assert found.objective == 0


@each_kind
def test_hard_and_broken(case: Case) -> None:
    assert completed(TableModel(table_of(case.make(None))), case.broken) is None


@each_kind
def test_priced_and_broken(case: Case) -> None:
    model = TableModel(table_of(case.make(PRICE)))
    found = completed(model, case.broken)
    assert found is not None
    assert found.objective == PRICE * case.amount
    assert model.amounts_of(found.solution).tolist() == [case.amount]


def test_a_hard_term_that_nothing_can_meet_is_not_forgotten() -> None:
    own = table_of(Cover(HERE, SECOND, ((3, OFF), (3, WORK)), None, 3))
    assert completed(TableModel(own), cells("------")) is None
